package nl.openbalie.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientAddressTest {

  @ParameterizedTest
  @CsvSource({
    "192.0.2.17, 192.0.2.17",
    "2001:db8:1:2:3:4:5:6, 20010db800010002/64",
    "2001:db8:1:2:ffff::1, 20010db800010002/64",
    "2001:db8:1:3::1, 20010db800010003/64",
    "::ffff:192.0.2.17, 192.0.2.17",
  })
  void network_ofAnAddress_isWhatOneHouseholdHas(String address, String network) {
    assertThat(ClientAddress.network(address)).isEqualTo(network);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "localhost", "example.org", "1.2.3.4, 5.6.7.8"})
  void network_ofNoAddress_isUnknown(String address) {
    assertThat(ClientAddress.network(address)).isEmpty();
  }
}
