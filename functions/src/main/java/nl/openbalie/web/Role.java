package nl.openbalie.web;

import java.util.Locale;

/** What somebody with an account may do. */
public enum Role {
  /** Writes articles. */
  EDITOR,
  /** Puts articles live and takes them off. */
  PUBLISHER,
  /** Answers calls. */
  COLLEAGUE,
  /** Watches over who sees customers' stories. */
  AUDITOR;

  /**
   * As it stands in the token: {@code editor}, {@code publisher}, {@code colleague}, {@code
   * auditor}.
   */
  public String claim() {
    return name().toLowerCase(Locale.ROOT);
  }
}
