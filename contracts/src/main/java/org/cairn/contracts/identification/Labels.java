package org.cairn.contracts.identification;

import org.cairn.contracts.Category;
import org.cairn.contracts.In;

/**
 * What the Home Office publishes of a referral into the National Referral Mechanism, in its own words.
 *
 * @param age the age group at the time of exploitation
 */
public record Labels(
        @In(Category.EXPLOITATION) String exploitation,
        @In(Category.EXPLOITATION) String age,
        @In(Category.IDENTITY) String gender,
        @In(Category.IDENTITY) String nationality) {}
