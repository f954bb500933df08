package nl.openbalie.snapshot;

/**
 * What a store holds under a key.
 *
 * @param bytes the content; not to be changed
 * @param etag the store's name for exactly this content, for {@link ObjectStore#replace}
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; its etag is
public record StoredObject(byte[] bytes, String etag) {}
