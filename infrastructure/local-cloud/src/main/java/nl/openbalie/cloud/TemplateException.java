package nl.openbalie.cloud;

/** The template says something that the local cloud can not do. */
public final class TemplateException extends RuntimeException {

  TemplateException(int line, String problem) {
    super("Template, line " + line + ": " + problem);
  }

  TemplateException(String problem) {
    super("Template: " + problem);
  }
}
