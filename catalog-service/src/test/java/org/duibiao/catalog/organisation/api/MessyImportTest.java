package org.duibiao.catalog.organisation.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.duibiao.catalog.testing.CatalogTest;
import org.duibiao.catalog.testing.People.Department;
import org.duibiao.chassis.office.OfficeType;
import org.duibiao.chassis.testing.TestClock;
import org.duibiao.chassis.time.ChinaTime;
import org.junit.jupiter.api.Test;

/** Lists as offices fill them in. */
@QuarkusTest
class MessyImportTest extends CatalogTest {
  @Test
  void takesTheWordsThatPeopleUseForKindsOfBranches() {
    String d = fresh("d");
    String list =
        """
        外语系党组织情况表
        序号,代码,名称,类型,上级代码,支委会,党员数,成立日期,备注
        1,%1$s,外语系党总支,总支,COLLEGE,√,,2021.3.1,无
        2,%1$s-b1,外语系学生党支部,学生党支部,%1$s,×,28人,2021年3月1日,
        3,%1$s-b2,外语系教工党支部,教工支部,%1$s,有,12,44256,
        4,%1$s-b3,外语系离退休党支部,离退休党支部,%1$s,N,9,/,
        合计,,4个,,,,49,,
        """
            .formatted(d);

    imports("organisation", "apply", list)
        .statusCode(200)
        .body("rows", equalTo(4))
        .body("created", equalTo(4))
        .body("faulty", equalTo(0))
        .body("warnings.findAll { it.row == 6 }.column", hasItem("类型"))
        .body("warnings.findAll { it.row == 2 }.letter", hasItem("I"))
        .body("warnings.find { it.row == 7 }.detail", containsString("合计"));

    asOffice()
        .get(ORGANISATIONS + "/" + d + "-b1")
        .then()
        .body("type", equalTo("BRANCH"))
        .body("category", equalTo("STUDENT"))
        .body("hasBranchCommittee", equalTo(false))
        .body("memberCount", equalTo(28))
        .body("validFrom", equalTo("2021-03-01"));
    asOffice().get(ORGANISATIONS + "/" + d + "-b2").then().body("category", equalTo("TEACHER"));
    asOffice()
        .get(ORGANISATIONS + "/" + d + "-b3")
        .then()
        .body("category", equalTo(null))
        .body("validFrom", equalTo(null));
  }

  @Test
  void aCategoryAloneMeansABranchOfThatCategory() {
    String b = fresh("b");
    String list = "代码,名称,类别,隶属党组织\n%1$s,甲支部,教师,%2$s\n%1$s-2,乙支部,师生联合,%2$s\n";

    imports("organisation", "apply", list.formatted(b, Department.make().code()))
        .statusCode(200)
        .body("created", equalTo(2))
        .body("warnings.findAll { it.row == 2 }.detail", hasItem(containsString("按党支部识别")));

    asOffice()
        .get(ORGANISATIONS + "/" + b + "-2")
        .then()
        .body("type", equalTo("BRANCH"))
        .body("category", equalTo("JOINT"));
  }

  @Test
  void aTypeThatIsACategoryMustNotContradictTheCategory() {
    String b = fresh("b");
    String list = "代码,名称,类型,类别,隶属党组织\n%1$s,甲支部,学生,教师,%2$s\n";

    imports("organisation", "apply", list.formatted(b, Department.make().code()))
        .statusCode(422)
        .body("errors", hasSize(1))
        .body("errors[0].detail", containsString("与“类型”中的“学生”不一致"));
  }

  @Test
  void tellsAFaultInTheWordsOfTheFileAndOfTheCaller() {
    String b = fresh("b");
    String list = "代码,名称,类型,上级代码\n%1$s,甲,党小组,外语系\n%1$s-1,乙,支部,%1$s\n".formatted(b);

    imports("organisation", "apply", list)
        .statusCode(422)
        .body("errors", hasSize(3))
        .body("errors[2].detail", containsString("上级在第 2 行"))
        .body("errors.detail", hasItems(containsString("第 2 行 C 列“类型”：“党小组”无法识别")))
        .body("errors.detail", hasItems(containsString("第 2 行 D 列“上级代码”：“外语系”不是代码")))
        .body("errors.detail", everyItem(not(containsString("parent"))));
    asOffice()
        .header("Accept-Language", "en")
        .contentType("text/csv")
        .queryParam("mode", "validate")
        .body(list.getBytes(StandardCharsets.UTF_8))
        .post(API + "/organisation-imports")
        .then()
        .body("created", equalTo(0))
        .body("faults.detail", hasItem(containsString("is no code")))
        .body("faults.column", contains("类型", "上级代码", "上级代码"));
  }

  @Test
  void takesASuperiorByItsNameOrShortNameWhereJustOneIsCalledSo() {
    String d = fresh("d");
    String list =
        """
        代码,名称,简称,类别,上级名称,显示顺序
        %1$s-b1,%1$s甲支部,,学生党支部,%1$s总支,1
        %1$s-b2,%1$s乙支部,,支部,%1$s,2
        %1$s,%1$s总支,%1$s,总支,college,3
        """
            .formatted(d);
    imports("organisation", "apply", list)
        .statusCode(200)
        .body("created", equalTo(3))
        .body("warnings.find { it.row == 2 }.detail", containsString("按名称识别为 " + d));
    asOffice()
        .get(ORGANISATIONS + "/" + d + "-b1")
        .then()
        .body("parent", equalTo(d))
        .body("category", equalTo("STUDENT"));

    imports(
            "organisation",
            "validate",
            """
            代码,名称,类型,上级,显示顺序
            %1$s-2,%1$s总支,总支,college,-5
            %1$s-b3,丙支部,支部,%1$s总支,1
            %1$s-b4,丁支部,支部,%1$s没有,1
            %1$s-b5,%1$s,支部,%1$s,1
            """
                .formatted(d))
        .body("created", equalTo(1))
        .body("faults.row", contains(2, 3, 4))
        .body("faults[0].detail", containsString("0 到 1000000 的整数"))
        .body("faults[1].detail", containsString(d + "、" + d + "-2"))
        .body("faults[2].detail", containsString("没有党组织叫这个名称"));
    imports("organisation", "validate", "代码,名称,上级\n%s,甲,college\n".formatted(d))
        .body("faults[0].detail", containsString("党组织类型、组织类型、类别"));
  }

  @Test
  void leavesAloneWhatTheFileLeavesBlankOrHasNoColumnFor() {
    String d = fresh("d");
    imports(
            "organisation",
            "apply",
            "代码,名称,类型,上级代码,简称,成立日期\n%s,甲,总支,college,甲总,2021-03-01\n".formatted(d))
        .statusCode(200);

    imports("organisation", "apply", "代码,名称,类型,上级代码,简称\n%s,乙,总支,college,\n".formatted(d))
        .statusCode(200)
        .body("updated", equalTo(1));

    asOffice()
        .get(ORGANISATIONS + "/" + d)
        .then()
        .body("name", equalTo("乙"))
        .body("shortName", equalTo("甲总"))
        .body("validFrom", equalTo("2021-03-01"));
  }

  @Test
  void warnsOfTheSameNameOfAnotherNameAndOfNewcomersDuringACampaign() {
    String committee = committee();
    String d = fresh("d");
    create(ORGANISATIONS, organisation(d, "GENERAL_BRANCH", committee)).then().statusCode(201);
    create(ORGANISATIONS, organisation(d + "-b1", "BRANCH", d)).then().statusCode(201);
    String campaign = underWay(committee);
    String list =
        """
        代码,名称,类型,上级代码
        %1$s-b1,改名,支部,%1$s
        %1$s-b2,新支部,支部,%1$s
        %1$s-b3,新支部,支部,%1$s
        """
            .formatted(d);

    imports("organisation", "validate", list)
        .statusCode(200)
        .body("faults", empty())
        .body("warnings.find { it.row == 2 }.detail", containsString(campaign))
        .body("warnings.findAll { it.row == 3 }.detail", hasItem(containsString("同名")))
        .body(
            "warnings.detail",
            hasItem(containsString("campaigns/" + campaign + "/roster-amendments")));
    asOffice().get(roster(campaign)).then().body("items", hasSize(2));

    asOffice()
        .contentType("text/csv")
        .queryParam("mode", "apply")
        .queryParam("amend", "新成立")
        .body(list.getBytes(StandardCharsets.UTF_8))
        .post(API + "/organisation-imports")
        .then()
        .statusCode(400);
    asOffice()
        .contentType("text/csv")
        .queryParam("mode", "apply")
        .queryParam("amend", "新成立")
        .queryParam("basis", "院党发12号")
        .body(list.getBytes(StandardCharsets.UTF_8))
        .post(API + "/organisation-imports")
        .then()
        .statusCode(200)
        .body("warnings.detail", hasItem(containsString("随即加入")));
    asOffice()
        .get(roster(campaign))
        .then()
        .body("items.organisation", hasItems(d + "-b2", d + "-b3"));
    asOffice()
        .get(CAMPAIGNS + "/" + campaign + "/roster-amendments")
        .then()
        .body("items.reason", contains("新成立"));

    asOffice()
        .queryParam("mode", "validate")
        .body(
            "{\"organisations\": [%s, %s, %s]}"
                .formatted(
                    organisation(d + "-b4", "BRANCH", d),
                    organisation(d + "-b5", "BRANCH", d),
                    organisation(d + "-b1", "BRANCH", d).replace("试验", "改名")))
        .post(API + "/organisation-imports")
        .then()
        .statusCode(200)
        .body("warnings.detail", hasItem(containsString("没有报送任务")))
        .body("warnings.findAll { it.column == 'name' && it.row == 2 }", empty())
        .body(
            "warnings.find { it.column == 'name' && it.row == 3 }.detail",
            containsString(campaign));
  }

  @Test
  void takesPeopleAndPostsInTheWordsOfOffices() {
    String branch = Department.make().branch();
    String person = fresh("t");
    String people =
        """
        党支部党员名册,,,,,,
        序号,姓名,性别,工号,党组织代码,政治面貌,人员类别
        1,李明,男,%1$s,%2$s,中共党员,教师
        2,王芳,女,%1$s-2,%2$s,群众,学生
        3,赵六,女,2.0210E+11,%2$s,预备党员,学生
        """
            .formatted(person, branch);
    imports("person", "validate", people)
        .statusCode(200)
        .body("created", equalTo(2))
        .body("faulty", equalTo(1))
        .body("faults[0].column", equalTo("工号"))
        .body("faults[0].detail", containsString("科学计数"));
    imports("person", "apply", people.replace("2.0210E+11", person + "-3"))
        .statusCode(200)
        .body("created", equalTo(3))
        .body(
            "warnings.findAll { it.row == 3 }.detail",
            hasItem(containsString("3 人没有起始日期，从 2020-01-01 起算")));
    asOffice()
        .get(ORGANISATIONS + "/" + branch + "/persons/" + person)
        .then()
        .body("validFrom", equalTo("2020-01-01"));
    String other = Department.make().branch();
    imports("person", "validate", "工号,姓名,党组织代码,是否党员,是否教师\n%s,李明,%s,Y,Y\n".formatted(person, other))
        .body("warnings.detail", contains(containsString(branch)));

    String posts =
        """
        党组织代码,工号,姓名,党内职务,任职时间,联系电话,备注
        试验%1$s,%2$s,李明,党支部书记（兼）,2021.3.1,无,
        %1$s,%2$s-2,王芳,组织委员,2021年3月1日,,
        %1$s,%2$s-3,赵六,宣传委员,,,
        ,,,,,,
        %1$s,%2$s-4,钱七,副书记、组织委员,,,
        没有的支部,%2$s-5,孙八,书记,,,
        """
            .formatted(branch, person);
    imports("appointment", "validate", posts)
        .statusCode(200)
        .body("created", equalTo(3))
        .body("faults.row", contains(6, 7))
        .body("faults[0].detail", containsString("分行"))
        .body("faults[1].column", equalTo("党组织代码"))
        .body("warnings.find { it.row == 2 }.detail", containsString("按名称识别为 " + branch));
  }

  @Test
  void ofTwoListsAtOnceNothingIsLostAndNobodyIsEnteredTwice() throws Exception {
    String branch = Department.make().branch();
    String person = fresh("t");
    String people = "工号,姓名,党组织代码,是否党员,是否教师\n%s,李明,%s,是,是\n".formatted(person, branch);
    String d = fresh("d");
    String organisations = "代码,名称,类型,上级代码\n%1$s,甲,总支,college\n%1$s-b1,甲一,支部,%1$s\n".formatted(d);
    String posts = "党组织代码,工号,姓名,职务\n%1$s,%2$s,李明,书记\n".formatted(branch, person);

    assertThat(atOnce(() -> imports("person", "apply", people)))
        .containsExactlyInAnyOrder(1, 0, 0, 0);
    assertThat(atOnce(() -> imports("organisation", "apply", organisations)))
        .containsExactlyInAnyOrder(2, 0, 0, 0);
    assertThat(atOnce(() -> imports("appointment", "apply", posts)))
        .containsExactlyInAnyOrder(1, 0, 0, 0);
  }

  @Test
  void readsWhatSpreadsheetProgramsInChinaSave() {
    String d = fresh("d");
    byte[] list =
        "代码,名称,类型,上级代码\r\n%s,甲,总支,college\r\n".formatted(d).getBytes(Charset.forName("GB18030"));

    asOffice()
        .contentType("text/csv")
        .queryParam("mode", "validate")
        .body(list)
        .post(API + "/organisation-imports")
        .then()
        .statusCode(200)
        .body("created", equalTo(1));
  }

  @Test
  void readsAWorkbookWithATitleUnformattedDaysAndASheetTooMany() throws IOException {
    String d = fresh("d");
    var bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("党组织");
      sheet.value(0, 0, "信息学院党组织登记表");
      sheet.range(0, 0, 0, 4).merge();
      List<String> headings = List.of("代码", "名称", "类型", "上级代码", "成立时间", "有支委会");
      for (int i = 0; i < headings.size(); i++) {
        sheet.value(2, i, headings.get(i));
      }
      sheet.value(3, 0, d);
      sheet.value(3, 1, "信息学院党总支");
      sheet.value(3, 2, "党总支");
      sheet.value(3, 3, "college");
      sheet.value(3, 4, 44256);
      sheet.value(3, 5, true);
      sheet.value(4, 7, "补报");
      workbook.newWorksheet("Sheet2");
      workbook.newWorksheet("学生支部").value(0, 0, "代码");
    }

    asOffice()
        .config(
            RestAssured.config()
                .encoderConfig(
                    EncoderConfig.encoderConfig()
                        .encodeContentTypeAs(OfficeType.XLSX_TYPE, ContentType.BINARY)))
        .contentType(OfficeType.XLSX_TYPE)
        .queryParam("mode", "apply")
        .body(bytes.toByteArray())
        .post(API + "/organisation-imports")
        .then()
        .statusCode(200)
        .body("created", equalTo(1))
        .body("warnings.row", contains(1, 5))
        .body("warnings[0].detail", containsString("学生支部"))
        .body("warnings[0].detail", not(containsString("Sheet2")));
    asOffice()
        .get(ORGANISATIONS + "/" + d)
        .then()
        .body("validFrom", equalTo("2021-03-01"))
        .body("hasBranchCommittee", equalTo(true));
  }

  @Test
  void anOldListUndoesNoRestructuringUnseen() {
    Department department = Department.make();
    Department other = Department.make();
    String branch = department.branch();
    String old = "代码,名称,类型,上级代码\n%s,改名,支部,%s\n".formatted(branch, department.code());
    String path = ORGANISATIONS + "/" + branch;
    decide(path + "/move", "\"parent\": \"%s\", ".formatted(other.code())).statusCode(201);

    imports("organisation", "validate", old)
        .body("warnings.find { it.field == 'parent' }.detail", containsString(other.code()))
        .body("updated", equalTo(1));
    asOffice()
        .queryParam("mode", "validate")
        .body(
            "{\"organisations\": [%s]}"
                .formatted(organisation(branch, "BRANCH", department.code())))
        .post(API + "/organisation-imports")
        .then()
        .body("warnings.find { it.field == 'parent' }.detail", containsString(other.code()));

    decide(path + "/dissolution", "").statusCode(201);
    imports("organisation", "validate", old.replace(department.code(), other.code()))
        .body("warnings.find { it.field == 'code' }.detail", containsString("已于"));
    decide(ORGANISATIONS + "/" + other.branch() + "/dissolution", "").statusCode(201);
    decide(ORGANISATIONS + "/" + other.code() + "/dissolution", "").statusCode(201);
    String late = "代码,名称,类型,上级代码\n%s,迟到,支部,%s\n".formatted(fresh("b"), other.code());
    imports("organisation", "apply", late)
        .statusCode(422)
        .body("errors.detail", contains(containsString("撤销")));
    asOffice()
        .queryParam("mode", "validate")
        .body("{\"organisations\": [" + organisation(fresh("b"), "BRANCH", other.code()) + "]}")
        .post(API + "/organisation-imports")
        .then()
        .body("faults.field", contains("parent"));
    create(ORGANISATIONS, organisation(fresh("b"), "BRANCH", other.code()))
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/parent"));
  }

  @Test
  void anImportAndARestructuringAtOnceAreDoneOneAfterTheOther() throws Exception {
    Department department = Department.make();
    String other = Department.make().code();
    String branch = department.branch();
    String path = ORGANISATIONS + "/" + branch;
    String list = "代码,名称,类型,上级代码\n%s,改名,支部,%s\n".formatted(branch, department.code());

    var threads = Executors.newFixedThreadPool(2);
    Future<Integer> imported =
        threads.submit(() -> imports("organisation", "apply", list).extract().statusCode());
    Future<Integer> moved =
        threads.submit(
            () ->
                decide(path + "/move", "\"parent\": \"%s\", ".formatted(other))
                    .extract()
                    .statusCode());

    assertThat(imported.get()).isEqualTo(200);
    assertThat(moved.get()).isIn(201, 412);
    threads.shutdown();
    asOffice().get(path).then().body("name", equalTo("改名"));
    asOffice()
        .get(path + "/restructurings")
        .then()
        .body("items", hasSize(moved.get() == 201 ? 1 : 0));
  }

  private static ValidatableResponse decide(String path, String plan) {
    String organisation = path.substring(0, path.lastIndexOf('/'));
    return asOffice()
        .header("If-Match", etag(organisation))
        .body(
            "{%s\"date\": \"%s\", \"reason\": \"调整\", \"basis\": \"纪要\", \"amendments\": []}"
                .formatted(plan, ChinaTime.dayOf(TestClock.now())))
        .post(path)
        .then();
  }

  private static List<Integer> atOnce(Callable<ValidatableResponse> call) throws Exception {
    var threads = Executors.newFixedThreadPool(4);
    List<Integer> created = new ArrayList<>();
    for (Future<ValidatableResponse> answer : threads.invokeAll(List.of(call, call, call, call))) {
      created.add(answer.get().statusCode(200).extract().jsonPath().getInt("created"));
    }
    threads.shutdown();
    return created;
  }

  private static String underWay(String committee) {
    String campaign = fresh("campaign");
    create(CAMPAIGNS, campaign(campaign, committee, noticeGuides())).then().statusCode(201);
    asOffice()
        .header("If-Match", "\"1\"")
        .post(CAMPAIGNS + "/" + campaign + "/activation")
        .then()
        .statusCode(202);
    return campaign;
  }

  private static String roster(String campaign) {
    return CAMPAIGNS + "/" + campaign + "/roster";
  }

  private static ValidatableResponse imports(String what, String mode, String list) {
    return asOffice()
        .contentType("text/csv")
        .queryParam("mode", mode)
        .body(list.getBytes(StandardCharsets.UTF_8))
        .post(API + "/" + what + "-imports")
        .then();
  }
}
