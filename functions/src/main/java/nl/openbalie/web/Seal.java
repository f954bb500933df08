package nl.openbalie.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Closes a text so that only who knows the secret can read it: AES-256-GCM.
 *
 * <p>A secret seals one text only, so that a fixed nonce is safe.
 */
final class Seal {

  private static final GCMParameterSpec NONCE = new GCMParameterSpec(128, new byte[12]);

  private Seal() {}

  static String close(String text, String secret) {
    try {
      byte[] sealed = cipher(Cipher.ENCRYPT_MODE, secret).doFinal(text.getBytes(UTF_8));
      return Base64.getEncoder().encodeToString(sealed);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The text; nothing when the secret is another. */
  static Optional<String> open(String sealed, String secret) {
    try {
      byte[] text = cipher(Cipher.DECRYPT_MODE, secret).doFinal(Base64.getDecoder().decode(sealed));
      return Optional.of(new String(text, UTF_8));
    } catch (AEADBadTagException e) {
      return Optional.empty();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Cipher cipher(int mode, String secret) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, new SecretKeySpec(Token.sha256(secret), "AES"), NONCE);
    return cipher;
  }
}
