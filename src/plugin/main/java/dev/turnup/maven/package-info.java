// SPDX-License-Identifier: Apache-2.0
/**
 * The Maven plugin: {@code turnup generate} as a goal.
 *
 * <pre>{@code
 * <plugin>
 *   <groupId>dev.turnup</groupId>
 *   <artifactId>turnup-maven-plugin</artifactId>
 *   <executions><execution><goals><goal>generate</goal></goals></execution></executions>
 *   <configuration>
 *     <models>yang</models>
 *     <select>paths.txt</select>
 *     <packageName>com.example.models</packageName>
 *   </configuration>
 * </plugin>
 * }</pre>
 *
 * <p>Maven may run on Java 17 and Turnup is written for 21, so the goal starts the command in a JVM of its own and loads none
 * of its classes: {@link dev.turnup.maven.Jdk} is where, {@link dev.turnup.maven.Command} what, and
 * {@link dev.turnup.maven.Fingerprint} whether at all.
 */
@NullMarked
package dev.turnup.maven;

import org.jspecify.annotations.NullMarked;
