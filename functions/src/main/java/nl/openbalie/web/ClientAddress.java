package nl.openbalie.web;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import io.micronaut.http.HttpRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Where a call comes from on the internet. */
public final class ClientAddress {

  /** What one household gets of IPv6: 64 bits. */
  private static final int HOUSEHOLD = 8;

  private ClientAddress() {}

  /**
   * Names the network that a call came from: an IPv4 address, or the first 64 bits of an IPv6 one,
   * within which a caller can have as many addresses as they like. Empty when nobody knows.
   */
  public static String network(HttpRequest<?> request) {
    APIGatewayProxyRequestEvent event = GatewayEvent.of(request);
    return event == null
        ? network(request.getRemoteAddress().getAddress())
        : network(sourceIp(event));
  }

  private static @Nullable String sourceIp(APIGatewayProxyRequestEvent event) {
    var context = event.getRequestContext();
    return context == null || context.getIdentity() == null
        ? null
        : context.getIdentity().getSourceIp();
  }

  static String network(@Nullable String address) {
    try {
      return address == null ? "" : network(InetAddress.ofLiteral(address));
    } catch (IllegalArgumentException _) {
      return "";
    }
  }

  private static String network(@Nullable InetAddress address) {
    return switch (address) {
      case null -> "";
      case Inet6Address six ->
          HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), HOUSEHOLD)) + "/64";
      default -> address.getHostAddress();
    };
  }
}
