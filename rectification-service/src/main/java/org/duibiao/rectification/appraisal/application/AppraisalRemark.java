package org.duibiao.rectification.appraisal.application;

import java.time.LocalDate;

/**
 * Who else acted as secretary in that time 代理、授权代办.
 *
 * @param kind DEPUTY or DELEGATE
 * @param person staff number
 * @param name null where it is not known
 */
public record AppraisalRemark(
    String kind, String person, String name, LocalDate first, LocalDate last) {}
