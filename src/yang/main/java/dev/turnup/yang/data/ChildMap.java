// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.data;

import dev.turnup.xml.XmlName;
import java.util.AbstractList;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The children of a node as a map that cannot be changed. */
final class ChildMap extends AbstractMap<XmlName, DataNode> implements SequencedMap<XmlName, DataNode> {
    private final Object packed;

    ChildMap(Object packed) {
        this.packed = packed;
    }

    @Override
    public int size() {
        return Children.size(packed);
    }

    @Override
    public @Nullable DataNode get(Object name) {
        return name instanceof XmlName wanted ? Children.find(packed, wanted) : null;
    }

    @Override
    public boolean containsKey(Object name) {
        return get(name) != null;
    }

    /** Asked for far more often than the names, and so without a pair for each. */
    @Override
    public Collection<DataNode> values() {
        return new AbstractList<>() {
            @Override
            public int size() {
                return Children.size(packed);
            }

            @Override
            public DataNode get(int place) {
                return Children.at(packed, Objects.checkIndex(place, size()));
            }

            @Override
            public void forEach(Consumer<? super DataNode> action) {
                int size = size();
                for (int i = 0; i < size; i++) {
                    action.accept(Children.at(packed, i));
                }
            }
        };
    }

    @Override
    public Set<Map.Entry<XmlName, DataNode>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public int size() {
                return Children.size(packed);
            }

            @Override
            public Iterator<Map.Entry<XmlName, DataNode>> iterator() {
                return new Places(packed);
            }
        };
    }

    @Override
    public SequencedMap<XmlName, DataNode> reversed() {
        return new LinkedHashMap<>(this).reversed();
    }

    private static final class Places implements Iterator<Map.Entry<XmlName, DataNode>> {
        private final Object packed;
        private int next;

        Places(Object packed) {
            this.packed = packed;
        }

        @Override
        public boolean hasNext() {
            return next < Children.size(packed);
        }

        @Override
        public Map.Entry<XmlName, DataNode> next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            DataNode child = Children.at(packed, next++);
            return Map.entry(child.name(), child);
        }
    }
}
