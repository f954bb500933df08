package nl.openbalie.api;

/** The ways in which the API is served; every answer is checked against what always holds. */
enum Transport {
  /** One process behind Netty, as on a developer's machine. */
  NETTY {
    @Override
    Answer ask(Call call) {
      return World.get().netty().send(call);
    }
  },
  /** A function each, behind what API Gateway would send. */
  LAMBDA {
    @Override
    Answer ask(Call call) {
      return World.get().lambda().send(call);
    }
  };

  abstract Answer ask(Call call);

  Answer send(Call call) {
    Answer answer = ask(call);
    EveryAnswer.check(call, answer);
    return answer;
  }

  /** Sends a call that must go well. */
  Answer sent(Call call) {
    Answer answer = send(call);
    if (answer.status() >= 400) {
      throw new AssertionError(call + " gave " + answer.status() + " " + answer.body());
    }
    return answer;
  }
}
