package org.duibiao.embedded;

/** A role of the database and its password. Invariant: the password is never told. */
public record DatabaseLogin(String role, String password) {
  @Override
  public String toString() {
    return role;
  }
}
