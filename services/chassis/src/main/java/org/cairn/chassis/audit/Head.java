package org.cairn.chassis.audit;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;

/**
 * The end of the chain after one batch: what was before it and every row of the batch go into its hash.
 *
 * @param number the batch, from 1 without gaps
 * @param hash SHA-256 as hexadecimal digits
 */
public record Head(long number, String hash) {

    /** What stands before the first batch. */
    static final Head START = new Head(0, "0".repeat(64));

    static Head of(ResultSet row) throws SQLException {
        return new Head(row.getLong("number"), HexFormat.of().formatHex(row.getBytes("hash")));
    }

    /** The head after the next batch. */
    Head after(List<AuditRow> rows) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(HexFormat.of().parseHex(hash));
            digest.update(ByteBuffer.allocate(Long.BYTES).putLong(number + 1).flip());
            rows.forEach(row -> {
                var bytes = row.canonical();
                digest.update(
                        ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
                digest.update(bytes);
            });
            return new Head(number + 1, HexFormat.of().formatHex(digest.digest()));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
