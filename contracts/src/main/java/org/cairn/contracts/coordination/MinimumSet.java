package org.cairn.contracts.coordination;

import java.util.List;
import org.cairn.contracts.Category;
import org.cairn.contracts.In;

/** What an addressee may know before it says yes: enough to judge fit, too little to name anybody. */
public record MinimumSet(
        @In(Category.IDENTITY) PathwayEvent.AgeStatus age,
        @In(Category.IDENTITY) PersonRecord.Sex sex,
        @In(Category.IDENTITY) List<String> languages,
        @In(Category.NEEDS) boolean specialNeeds) {}
