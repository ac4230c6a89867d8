// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.ssh;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** What proves to a device who the user is; {@code toString} never shows a secret. */
public sealed interface Credentials {

    /** A password. */
    static Credentials password(String password) {
        return new Password(password);
    }

    /** A private key. */
    static Credentials key(UserKey key) {
        return new Key(key);
    }

    /** Several, each tried where those before it were not accepted: see {@link Several}. */
    static Credentials several(Credentials... credentials) {
        return new Several(List.of(credentials));
    }

    /**
     * A password, for the methods {@code password} (RFC 4252, section 8) and, where a device does not offer that, {@code
     * keyboard-interactive} with a single question that is not echoed. It is sent once.
     *
     * @param secret the password itself
     */
    record Password(String secret) implements Credentials {
        public Password {
            Objects.requireNonNull(secret, "secret");
        }

        /** Without the password. */
        @Override
        public String toString() {
            return "a password";
        }
    }

    /**
     * A private key, for the method {@code publickey} (RFC 4252, section 7).
     *
     * @param key read from a file
     */
    record Key(UserKey key) implements Credentials {
        @Override
        public String toString() {
            return key.toString();
        }
    }

    /**
     * The keys that an SSH agent holds; it signs, and they never leave it. Where an agent and keys are given, the agent's
     * are tried first.
     *
     * @param socket the agent's Unix-domain socket, what {@code SSH_AUTH_SOCK} names
     */
    record Agent(Path socket) implements Credentials {
        public Agent {
            Objects.requireNonNull(socket, "socket");
        }

        @Override
        public String toString() {
            return "the agent at " + socket;
        }
    }

    /**
     * Whoever answers what the device asks (keyboard-interactive, RFC 4256).
     *
     * @param answers asked once a challenge, in a thread of the SSH library
     */
    record Interactive(Answers answers) implements Credentials {
        public Interactive {
            Objects.requireNonNull(answers, "answers");
        }

        @Override
        public String toString() {
            return "answers to its questions";
        }
    }

    /**
     * Several credentials, tried in the order of what they reveal: the keys of an agent, keys in the order given, a
     * password, answers.
     *
     * @param all not empty
     */
    record Several(List<Credentials> all) implements Credentials {
        public Several {
            all = List.copyOf(all);
            if (all.isEmpty()) {
                throw new IllegalArgumentException("no credentials");
            }
        }

        @Override
        public String toString() {
            return all.stream().map(Credentials::toString).collect(Collectors.joining(", "));
        }
    }

    /** Each one alone, in order. */
    default List<Credentials> each() {
        return this instanceof Several several
                ? several.all().stream().flatMap(one -> one.each().stream()).toList()
                : List.of(this);
    }

    /** Answers a device's questions. */
    @FunctionalInterface
    interface Answers {
        /** One answer a question, in their order; none at all gives up. */
        List<String> to(Challenge challenge);
    }

    /**
     * What a device asks.
     *
     * @param name of the challenge; often empty
     * @param instruction what to show before the questions; often empty
     * @param questions none, where the device only wants to say something
     */
    record Challenge(String name, String instruction, List<Question> questions) {
        public Challenge {
            questions = List.copyOf(questions);
        }
    }

    /**
     * One question.
     *
     * @param prompt such as {@code Password: }
     * @param echo whether the answer may be shown while it is typed
     */
    record Question(String prompt, boolean echo) {}
}
