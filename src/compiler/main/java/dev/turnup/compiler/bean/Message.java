// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.bean;

import dev.turnup.yang.schema.Notification;
import dev.turnup.yang.schema.Operation;
import dev.turnup.yang.schema.SchemaNode;
import java.util.ArrayList;
import java.util.List;

/**
 * What is sent or told and is no part of data: the input or the output of an operation, or a notification.
 *
 * @param node the container of its nodes
 * @param name what its class is called after
 * @param place where the models have it
 */
record Message(SchemaNode.Container node, Bean.Role role, String name, String place) {

    /** The input of an operation, and its output where there is one. */
    static List<Message> of(Operation operation, String path) {
        String name = operation.name().local();
        // The input's element has the operation's name (RFC 7950, section 7.14.4).
        SchemaNode.Container input = new SchemaNode.Container(
                operation.declaration(), false, operation.input().children());
        List<Message> messages = new ArrayList<>();
        messages.add(new Message(input, Bean.Role.INPUT, name, path));
        if (!operation.output().children().isEmpty()) {
            messages.add(new Message(operation.output(), Bean.Role.OUTPUT, name + "-output", path + "/output"));
        }
        return messages;
    }

    /** A notification. */
    static Message of(Notification notification, String path) {
        return new Message(
                notification.content(),
                Bean.Role.NOTIFICATION,
                notification.name().local(),
                path);
    }
}
