#!/usr/bin/env bash
# Gives the broker the topics and rights of contracts/privacy/topics.csv; may run again at any time.
set -euo pipefail

tools=/opt/kafka/bin
broker=kafka:9092
login=/tmp/login.properties
(
  umask 077
  cat >"$login" <<LOGIN
security.protocol=SASL_PLAINTEXT
sasl.mechanism=PLAIN
sasl.jaas.config=org.apache.kafka.common.security.plain.PlainLoginModule required username="admin" password="$CAIRN_KAFKA_PASSWORD_ADMIN";
LOGIN
)
acls() { "$tools/kafka-acls.sh" --bootstrap-server "$broker" --command-config "$login" --add --force "$@" >/dev/null; }

declare -A services
while IFS=, read -r topic writers readers cleanup; do
  echo "$topic"
  "$tools/kafka-topics.sh" --bootstrap-server "$broker" --command-config "$login" --create --if-not-exists \
    --topic "$topic" --partitions 12 --replication-factor 1 --config retention.ms=-1 --config "cleanup.policy=$cleanup"
  for writer in $writers; do
    acls --topic "$topic" --allow-principal "User:$writer" --operation Write --operation Describe
    services[$writer]=1
  done
  for reader in $readers; do
    acls --topic "$topic" --allow-principal "User:$reader" --operation Read
    services[$reader]=1
  done
done < <(tail -n +2 /topics.csv | tr -d '\r')

for service in "${!services[@]}"; do
  acls --group "$service" --resource-pattern-type prefixed --allow-principal "User:$service" --operation Read
done
