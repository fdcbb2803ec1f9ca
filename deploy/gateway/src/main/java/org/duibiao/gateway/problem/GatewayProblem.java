package org.duibiao.gateway.problem;

/** Every way the gateway itself can refuse a request; a slug, once published, keeps its meaning. */
public enum GatewayProblem {
  MALFORMED_PATH(
      400,
      "malformed-path",
      "路径不合规范",
      "Malformed path",
      "路径中不得出现点段、编码的斜杠、反斜杠、空段、分号或控制字符。",
      "The path must not hold dot segments, encoded slashes, backslashes, empty segments, semicolons or control characters."),
  MALFORMED_REQUEST(
      400,
      "malformed-request",
      "请求格式有误",
      "Malformed request",
      "请求无法解读。",
      "The request cannot be read."),
  UNAUTHENTICATED(
      401,
      "unauthenticated",
      "未登录",
      "Not authenticated",
      "需要有效的访问令牌。",
      "A valid access token is needed."),
  FORBIDDEN(403, "forbidden", "无权操作", "Forbidden", "您的职务不能进行此操作。", "Your posts do not allow this."),
  FOREIGN_ORIGIN(
      403,
      "foreign-origin",
      "不允许的来源",
      "Foreign origin",
      "此来源的网页未获准调用接口。",
      "Pages of this origin may not call from a browser."),
  NOT_FOUND(404, "not-found", "未找到", "Not found", "没有这个地址。", "There is nothing at this address."),
  METHOD_NOT_ALLOWED(
      405,
      "method-not-allowed",
      "方法不允许",
      "Method not allowed",
      "此地址不接受这种方法。",
      "This address does not take that method."),
  NOT_ACCEPTABLE(
      406,
      "not-acceptable",
      "无可接受的格式",
      "Not acceptable",
      "无法按所要求的格式应答。",
      "There is no answer in the format asked for."),
  REQUEST_TIMEOUT(
      408,
      "request-timeout",
      "请求超时",
      "Request time-out",
      "请求未在规定时间内发送完毕。",
      "The request was not sent completely in time."),
  CLOCK_BACKWARDS(
      409,
      "clock-backwards",
      "时钟不能倒拨",
      "The clock only moves forward",
      "所给时刻早于当前时刻。",
      "The time given is before the present one."),
  TOO_LARGE(
      413,
      "payload-too-large",
      "请求体过大",
      "Request too large",
      "请求体超过上限。",
      "The request body is over the limit."),
  URI_TOO_LONG(
      414,
      "uri-too-long",
      "地址过长",
      "URI too long",
      "请求地址超过上限。",
      "The request target is over the limit."),
  UNSUPPORTED_MEDIA_TYPE(
      415,
      "unsupported-media-type",
      "不支持的媒体类型",
      "Unsupported media type",
      "此操作不接受这种内容类型。",
      "This operation does not take that content type."),
  CLOCK_TOO_FAR(
      422,
      "clock-too-far",
      "时钟拨得太远",
      "The clock is moved too far",
      "领域时钟至多比真实时钟快两年；时钟不能倒拨，拨错了无法改回。",
      "The domain clock is at most two years ahead of the real one; it never goes back, so a slip could not be undone."),
  TOO_MANY_REQUESTS(
      429,
      "too-many-requests",
      "请求过于频繁",
      "Too many requests",
      "请求次数已达上限，请在 Retry-After 所示的秒数之后再试。",
      "The quota of requests is used up; try again after the seconds that Retry-After tells."),
  HEADERS_TOO_LARGE(
      431,
      "headers-too-large",
      "请求头过大",
      "Request headers too large",
      "请求头总量超过上限。",
      "The request's headers are over the limit."),
  INTERNAL(
      500,
      "internal-error",
      "内部错误",
      "Internal error",
      "处理请求时出现意外错误，请凭 X-Correlation-ID 联系管理员。",
      "Something unexpected happened; quote the X-Correlation-ID when asking for help."),
  SERVICE_UNAVAILABLE(
      503,
      "service-unavailable",
      "服务暂不可用",
      "Service unavailable",
      "该部分服务暂时无法访问，其余功能不受影响，请稍后再试。",
      "This part of the system cannot be reached at the moment; the others go on. Try again shortly."),
  LOGIN_UNAVAILABLE(
      503,
      "login-unavailable",
      "身份服务暂不可用",
      "Log-in service unavailable",
      "暂时无法核验访问令牌，请稍后再试。",
      "Access tokens cannot be verified at the moment; try again shortly."),
  PACKS_BUSY(
      503,
      "inspection-packs-busy",
      "迎检包正忙",
      "Inspection packs are busy",
      "同时下载的迎检包份数有限，请待已开始的下载完成后再试。",
      "Only a few inspection packs are on their way at once; try again when those that have begun are done."),
  SERVICE_TIMEOUT(
      504,
      "service-timeout",
      "服务应答超时",
      "Service time-out",
      "该部分服务未在规定时间内应答，操作可能已经生效。",
      "This part of the system did not answer in time; what was asked may have taken effect.");

  private final int status;
  private final String slug;
  private final Text title;
  private final Text detail;

  GatewayProblem(
      int status, String slug, String titleZh, String titleEn, String detailZh, String detailEn) {
    this.status = status;
    this.slug = slug;
    this.title = new Text(titleZh, titleEn);
    this.detail = new Text(detailZh, detailEn);
  }

  /** The HTTP status it is answered with. */
  public int status() {
    return status;
  }

  /** Its stable relative URI. */
  public String type() {
    return "/problems/" + slug;
  }

  Text title() {
    return title;
  }

  Text detail() {
    return detail;
  }

  /** The problem that stands for a bare status, or {@code null} when there is none. */
  public static GatewayProblem ofStatus(int status) {
    if (status == 400) {
      return MALFORMED_REQUEST;
    }
    for (GatewayProblem problem : values()) {
      if (problem.status == status && problem != CLOCK_BACKWARDS && problem != CLOCK_TOO_FAR) {
        return problem;
      }
    }
    return null;
  }
}
