package nl.openbalie.web;

import java.util.Set;

/**
 * Who calls a route for editors or colleagues, as the API's JWT authorizer established.
 *
 * @param subject the identity provider's name for this person
 */
public record Caller(String subject, Set<String> roles) {

  /** A problem unless the caller has one of these roles. */
  public void require(Role... any) {
    for (Role role : any) {
      if (roles.contains(role.claim())) {
        return;
      }
    }
    throw new Problem(ProblemType.ROLE_MISSING);
  }
}
