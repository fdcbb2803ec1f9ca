package org.duibiao.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every write leaves a record with the post in which it was done. */
@QuarkusTest
class AuditTest extends LedgerTest {
  private static final String REASON = "{\"reason\":\"理由\"}";

  private static void done(Person person, String path, String transition, String body) {
    person.act(path, transition, body).then().statusCode(200);
  }

  private static void branch(World world) {
    Person own = secretary(world, "dept-1-b1");
    String b1 = entry(world, "dept-1-b1");
    filed(own, "dept-1-b1");
    done(own, b1, "recall", "{}");
    done(own, b1, "submission", "{}");
    done(secretary(world, "dept-1"), b1, "return", REASON);
    done(own, b1, "submission", "{}");
    done(secretary(world, "dept-1"), b1, "acceptance", "{}");
    done(own, b1, "reopening", REASON);
    own.request()
        .body(
            """
            {"kind":"THEME_DAY","title":"学习条例","date":"2021-04-01","classHours":2,
             "attendance":23}
            """)
        .post("/organisations/" + world.code("dept-1-b1") + "/learning-records")
        .then()
        .statusCode(201);
  }

  private static void unit(World world) {
    Person own = secretary(world, "dept-1");
    String ledger = ledger(world, "dept-1");
    String missing =
        Stream.of("b2", "b3")
            .map(branch -> world.code("dept-1-" + branch))
            .map("{\"organisation\":\"%s\",\"explanation\":\"外出\"}"::formatted)
            .collect(Collectors.joining(",", "{\"missing\":[", "]}"));
    written(own, "dept-1");
    done(own, ledger, "submission", missing);
    done(own, ledger, "recall", "{}");
    done(own, ledger, "submission", missing);
    done(office(world), ledger, "return", REASON);
    done(own, ledger, "submission", missing);
    filed(secretary(world, "dept-1-b2"), "dept-1-b2");
    done(own, entry(world, "dept-1-b2"), "acceptance", "{}");
    done(own, ledger, "supplement", "{}");
    done(office(world), ledger, "acceptance", "{}");
    String report = "/organisations/" + world.code("dept-1") + "/reports/interim";
    own.put(report, "{\"title\":\"报告\",\"text\":\"正文\"}").then().statusCode(200);
    done(own, report, "submission", "{}");
    done(own, report, "recall", "{}");
    done(own, report, "submission", "{}");
    done(office(world), report, "return", REASON);
    done(own, report, "submission", "{}");
    done(office(world), report, "acceptance", "{}");
  }

  private static void grants(World world) {
    String until = "{\"until\":\"%s\",\"reason\":\"外出\"}".formatted(world.due.plusDays(5));
    done(secretary(world, "dept-2"), owed(world, "dept-2-b1"), "extension", until);
    done(office(world), owed(world, "dept-2-b1"), "exemption", REASON);
  }

  @Test
  void everyWriteLeavesARecordWithThePostThatLetItPass() {
    World world = ready("audited");
    branch(world);
    unit(world);
    grants(world);

    List<Map<String, Object>> records =
        audit(world, "outcome=DONE&organisation=" + world.college())
            .then()
            .statusCode(200)
            .extract()
            .path("items");
    Map<String, String> postsByAction =
        records.stream()
            .collect(
                Collectors.groupingBy(
                    one -> (String) one.get("action"),
                    TreeMap::new,
                    Collectors.mapping(
                        one -> ((String) one.get("post")).replace(world.prefix + "-", ""),
                        Collectors.collectingAndThen(
                            Collectors.toSet(),
                            posts -> posts.stream().sorted().collect(Collectors.joining(" "))))));

    String branches = "secretary@dept-1-b1 secretary@dept-1-b2";
    assertThat(postsByAction)
        .containsEntry("saveDiagnosis", "secretary@dept-1 " + branches)
        .containsEntry("saveEntry", "secretary@dept-1 " + branches)
        .containsEntry("submitEntry", branches)
        .containsEntry("recallEntry", "secretary@dept-1-b1")
        .containsEntry("returnEntry", "secretary@dept-1")
        .containsEntry("acceptEntry", "secretary@dept-1")
        .containsEntry("reopenEntry", "secretary@dept-1-b1")
        .containsEntry("addLearningRecord", "secretary@dept-1-b1")
        .containsEntry("submitLedger", "secretary@dept-1")
        .containsEntry("recallLedger", "secretary@dept-1")
        .containsEntry("returnLedger", "office@college")
        .containsEntry("acceptLedger", "office@college")
        .containsEntry("supplementLedger", "secretary@dept-1")
        .containsEntry("saveReport", "secretary@dept-1")
        .containsEntry("submitReport", "secretary@dept-1")
        .containsEntry("recallReport", "secretary@dept-1")
        .containsEntry("returnReport", "office@college")
        .containsEntry("acceptReport", "office@college")
        .containsEntry("extendObligation", "secretary@dept-2")
        .containsEntry("exemptObligation", "office@college");
  }
}
