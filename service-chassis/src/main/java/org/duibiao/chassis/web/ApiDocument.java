package org.duibiao.chassis.web;

import java.util.Map;
import java.util.TreeMap;
import org.duibiao.chassis.problem.Problem;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/**
 * Adds to the API document what is the same for every operation: the login, and the problems that
 * it can answer with by its shape. An operation that says more of a status itself keeps its own
 * words.
 */
public class ApiDocument implements OASFilter {
  /** The extension that marks an operation for which nobody has to log in. */
  public static final String WITHOUT_TOKEN = "x-without-token";

  private static final String LOGIN = "login";
  private static final Map<String, String> ALWAYS =
      Map.of(
          "400", "请求无法识别 / the request cannot be read",
          "401", "未登录或令牌无效 / not logged in, or the token is not accepted",
          "403", "职务不允许 / the caller's posts do not allow it",
          "404", "不存在或不在权限范围内 / absent, or outside the caller's scope",
          "406", "无法按 Accept 回答 / nothing the caller accepts",
          "429", "请求过多 / too many requests",
          "500", "系统内部出错 / a fault of ours",
          "503", "服务暂时不可用 / not available at the moment");
  private static final Map<String, String> WITH_BODY =
      Map.of(
          "413", "内容过大 / too large",
          "415", "不支持的内容类型 / unsupported media type",
          "422", "内容不符合规定 / the content breaks a rule");
  private static final Map<String, String> WRITES =
      Map.of("409", "当前状态不允许 / the state does not allow it");
  private static final Map<String, String> WITH_IF_MATCH =
      Map.of(
          "412", "内容已被他人修改 / changed by someone else",
          "428", "缺少 If-Match / If-Match is missing");

  @Override
  public void filterOpenAPI(OpenAPI document) {
    if (document.getComponents() == null) {
      document.setComponents(OASFactory.createComponents());
    }
    document.getComponents().addSecurityScheme(LOGIN, login());
    if (document.getPaths() == null) {
      return;
    }
    ExampleProblems examples = new ExampleProblems(document);
    document
        .getPaths()
        .getPathItems()
        .forEach((address, path) -> complete(address, path, examples));
  }

  private static void complete(String address, PathItem path, ExampleProblems examples) {
    nameAudit(address, path);
    path.getOperations()
        .forEach((method, operation) -> complete(path, method, operation, examples));
  }

  private static void nameAudit(String address, PathItem path) {
    if (path.getGET() != null) {
      AuditOperations.at(address).ifPresent(path.getGET()::setOperationId);
    }
  }

  private static void complete(
      PathItem path, PathItem.HttpMethod method, Operation operation, ExampleProblems examples) {
    Map<String, String> problems = new TreeMap<>(ALWAYS);
    secure(operation, problems);
    if (operation.getRequestBody() != null) {
      problems.putAll(WITH_BODY);
    }
    if (method != PathItem.HttpMethod.GET) {
      problems.putAll(WRITES);
    }
    boolean changes = takes(path, operation, "If-Match");
    if (changes) {
      problems.putAll(WITH_IF_MATCH);
    }
    if (takes(path, operation, "Idempotency-Key")) {
      problems.put("422", WITH_BODY.get("422"));
    }
    if (operation.getResponses() == null) {
      operation.setResponses(OASFactory.createAPIResponses());
    }
    problems.forEach(
        (status, words) -> {
          APIResponse own = operation.getResponses().getAPIResponse(status);
          if (own == null || own.getContent() == null) {
            String told =
                own == null || own.getDescription() == null ? words : own.getDescription();
            MediaType problem = examples.of(status, operation, changes);
            operation.getResponses().addAPIResponse(status, problem(told, problem));
          }
        });
  }

  /** Log-in, but for what is open to whoever has the address. */
  private static void secure(Operation operation, Map<String, String> problems) {
    if (operation.hasExtension(WITHOUT_TOKEN)) {
      operation.setSecurity(java.util.List.of());
      problems.keySet().removeAll(java.util.List.of("401", "403"));
    } else {
      operation.setSecurity(
          java.util.List.of(OASFactory.createSecurityRequirement().addScheme(LOGIN)));
    }
  }

  private static boolean takes(PathItem path, Operation operation, String header) {
    return has(path.getParameters(), header) || has(operation.getParameters(), header);
  }

  private static boolean has(java.util.List<Parameter> parameters, String header) {
    return parameters != null
        && parameters.stream()
            .anyMatch(
                parameter ->
                    parameter.getIn() == Parameter.In.HEADER
                        && header.equalsIgnoreCase(parameter.getName()));
  }

  private static APIResponse problem(String description, MediaType problem) {
    return OASFactory.createAPIResponse()
        .description(description)
        .content(OASFactory.createContent().addMediaType(Problem.MEDIA_TYPE, problem));
  }

  private static SecurityScheme login() {
    return OASFactory.createSecurityScheme()
        .type(SecurityScheme.Type.HTTP)
        .scheme("bearer")
        .bearerFormat("JWT")
        .description("Keycloak 签发的访问令牌 / access token issued by Keycloak");
  }
}
