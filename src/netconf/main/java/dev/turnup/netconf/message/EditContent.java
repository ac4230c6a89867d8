// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.message;

/** Where an edit takes its content from (RFC 6241, sections 7.2 and 8.8.5.1): the request itself, or a file. */
public sealed interface EditContent permits ConfigSource.Inline, ConfigSource.Url {}
