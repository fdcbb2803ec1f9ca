package org.duibiao.catalog.campaign.domain;

/**
 * 学习文件: something to be read.
 *
 * @param number its place, from 1
 * @param title verbatim as the notice has it
 */
public record ReadingItem(int number, String title) {}
