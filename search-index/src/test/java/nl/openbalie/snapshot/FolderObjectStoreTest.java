package nl.openbalie.snapshot;

final class FolderObjectStoreTest extends ObjectStoreContract {

  @Override
  protected ObjectStore emptyStore() {
    return new FolderObjectStore(temp.resolve("store"));
  }
}
