package org.cairn.local.platform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/** Makes the broker hold exactly the topics and rights of the topic table. */
final class TopicRights {

    private static final int PARTITIONS = 12;
    private static final String ANY_HOST = "*";

    private final TopicTable table;

    TopicRights(TopicTable table) {
        this.table = table;
    }

    void apply(Properties connection) throws ExecutionException, InterruptedException {
        try (var admin = Admin.create(connection)) {
            createTopics(admin);
            var wanted = bindings();
            var present = admin.describeAcls(AclBindingFilter.ANY).values().get();
            var extra =
                    present.stream().filter(right -> !wanted.contains(right)).toList();
            admin.createAcls(wanted).all().get();
            admin.deleteAcls(extra.stream().map(AclBinding::toFilter).toList())
                    .all()
                    .get();
        }
    }

    private void createTopics(Admin admin) throws ExecutionException, InterruptedException {
        var present = admin.listTopics().names().get();
        var missing = table.topics().stream()
                .filter(topic -> !present.contains(topic.name()))
                .map(TopicRights::newTopic)
                .toList();
        admin.createTopics(missing).all().get();
    }

    private static NewTopic newTopic(TopicTable.Topic topic) {
        Map<String, String> settings = new HashMap<>();
        settings.put("cleanup.policy", topic.cleanup());
        settings.put("retention.ms", "-1"); // a timeline is rebuilt from offset 0
        return new NewTopic(topic.name(), PARTITIONS, (short) 1).configs(settings);
    }

    List<AclBinding> bindings() {
        var bindings = new ArrayList<AclBinding>();
        for (var topic : table.topics()) {
            var pattern = new ResourcePattern(ResourceType.TOPIC, topic.name(), PatternType.LITERAL);
            for (var writer : topic.writers()) {
                bindings.add(allow(pattern, writer, AclOperation.WRITE));
                bindings.add(allow(pattern, writer, AclOperation.DESCRIBE));
            }
            for (var reader : topic.readers()) bindings.add(allow(pattern, reader, AclOperation.READ));
        }
        for (var service : table.services()) {
            var groups = new ResourcePattern(ResourceType.GROUP, service, PatternType.PREFIXED);
            bindings.add(allow(groups, service, AclOperation.READ));
        }
        return bindings.stream().distinct().toList();
    }

    private static AclBinding allow(ResourcePattern pattern, String service, AclOperation operation) {
        var entry = new AccessControlEntry("User:" + service, ANY_HOST, operation, AclPermissionType.ALLOW);
        return new AclBinding(pattern, entry);
    }
}
