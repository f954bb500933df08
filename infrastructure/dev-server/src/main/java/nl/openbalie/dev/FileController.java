package nl.openbalie.dev;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URLEncoder;
import java.util.Optional;
import nl.openbalie.forms.attachment.FolderFiles;
import nl.openbalie.web.Token;

/** Takes and gives files as S3 does with addresses that were signed: each token works once. */
@Controller("/files/{token}")
@ExecuteOn(TaskExecutors.BLOCKING)
final class FileController {

  private final FolderFiles files;

  FileController(FolderFiles files) {
    this.files = files;
  }

  /** Takes a file of exactly the type and size that the token is for. */
  @Put
  @Consumes(MediaType.ALL)
  HttpResponse<?> put(
      String token, @Body byte[] content, @Header(HttpHeaders.CONTENT_TYPE) String type) {
    return grant(token, "PUT")
            .filter(grant -> grant.type().equals(type))
            .filter(grant -> files.receive(grant, content))
            .isPresent()
        ? HttpResponse.ok()
        : HttpResponse.unauthorized();
  }

  /** Gives a file to be saved. */
  @Get
  HttpResponse<?> get(String token) {
    return grant(token, "GET")
        .flatMap(grant -> files.give(grant).<HttpResponse<?>>map(bytes -> saved(grant, bytes)))
        .orElseGet(HttpResponse::unauthorized);
  }

  private static HttpResponse<?> saved(FolderFiles.Grant grant, byte[] bytes) {
    String name = URLEncoder.encode(grant.name(), UTF_8).replace("+", "%20");
    return HttpResponse.ok(bytes)
        .contentType(grant.type())
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename*=UTF-8''" + name);
  }

  private Optional<FolderFiles.Grant> grant(String token, String method) {
    return Token.parse(token).flatMap(known -> files.redeem(known, method));
  }
}
