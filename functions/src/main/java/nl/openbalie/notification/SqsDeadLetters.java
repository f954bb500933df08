package nl.openbalie.notification;

import software.amazon.awssdk.services.sqs.SqsClient;

/** An SQS queue. */
record SqsDeadLetters(SqsClient sqs, String queueUrl) implements DeadLetters {

  @Override
  public void add(String letter) {
    sqs.sendMessage(send -> send.queueUrl(queueUrl).messageBody(letter));
  }
}
