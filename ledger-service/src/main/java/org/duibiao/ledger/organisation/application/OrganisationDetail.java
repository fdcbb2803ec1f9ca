package org.duibiao.ledger.organisation.application;

/**
 * What the figures need to know of an organisation besides its place in the tree.
 *
 * @param category TEACHER, STUDENT, OFFICE or JOINT; null for what is no branch, or not told
 * @param hasPartyGroups 设党小组
 * @param hasBranchCommittee 设支委会: as a rule with 7 full members or more
 * @param memberCount as the catalog was told; null if it was not
 */
public record OrganisationDetail(
    String category, boolean hasPartyGroups, boolean hasBranchCommittee, Integer memberCount) {}
