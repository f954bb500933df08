package nl.openbalie.cloud;

import java.util.List;

/** Whose tokens the HTTP API takes, and for whom they must be. */
public record Authorizer(String issuer, List<String> audience) {}
