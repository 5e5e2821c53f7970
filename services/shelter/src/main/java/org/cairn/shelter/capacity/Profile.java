package org.cairn.shelter.capacity;

/** For whom a shelter keeps places; mirrors {@code contracts/codes/shelter-profiles.csv}. */
public enum Profile {
    WOMEN,
    MEN,
    FAMILIES,
    CHILDREN,
    ANY
}
