package org.duibiao.gateway.problem;

/** One message in both languages. */
public record Text(String chinese, String english) {

  /** The message in the given language. */
  public String in(Language language) {
    return language == Language.ENGLISH ? english : chinese;
  }
}
