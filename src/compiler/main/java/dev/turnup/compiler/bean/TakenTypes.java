// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.bean;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Simple names that no generated type has: those of java.lang, which every reader takes for what they are there, and those that
 * generated code imports, so that it never needs a name with its package.
 */
final class TakenTypes {
    private static final String JAVA_LANG = """
            AbstractMethodError Appendable ArithmeticException ArrayIndexOutOfBoundsException
            ArrayStoreException AssertionError AutoCloseable Boolean BootstrapMethodError Byte CharSequence
            Character Class ClassCastException ClassCircularityError ClassFormatError ClassLoader
            ClassNotFoundException ClassValue CloneNotSupportedException Cloneable Comparable Compiler
            Deprecated Double Enum EnumConstantNotPresentException Error Exception ExceptionInInitializerError
            Float FunctionalInterface IO IllegalAccessError IllegalAccessException IllegalArgumentException
            IllegalCallerException IllegalMonitorStateException IllegalStateException
            IllegalThreadStateException IncompatibleClassChangeError IndexOutOfBoundsException
            InheritableThreadLocal InstantiationError InstantiationException Integer InternalError
            InterruptedException Iterable LayerInstantiationException LinkageError Long MatchException Math
            Module ModuleLayer NegativeArraySizeException NoClassDefFoundError NoSuchFieldError
            NoSuchFieldException NoSuchMethodError NoSuchMethodException NullPointerException Number
            NumberFormatException Object OutOfMemoryError Override Package Process ProcessBuilder ProcessHandle
            Readable Record ReflectiveOperationException Runnable Runtime RuntimeException RuntimePermission
            SafeVarargs ScopedValue SecurityException SecurityManager Short StableValue StackOverflowError
            StackTraceElement StackWalker StrictMath String StringBuffer StringBuilder
            StringIndexOutOfBoundsException SuppressWarnings System Thread ThreadDeath ThreadGroup ThreadLocal
            Throwable TypeNotPresentException UnknownError UnsatisfiedLinkError UnsupportedClassVersionError
            UnsupportedOperationException VerifyError VirtualMachineError Void WrongThreadException
            """;

    private static final String IMPORTED = """
            AnyXml AnyXmlAdapter ArrayList Arrays Bean BeanContent BeanPath BeanText BigDecimal BigInteger Builder Collections Consumer DataPath Empty
            Identity InputStream InstanceId InstancePath IOException KeptElements LeafListPath LeafPath LeafType List ListPath Nullable NullMarked Objects Optional
            Path PathSteps PrefixedText PrefixedUnion QName Schema SchemaFile SortedSet Stream TreeSet UncheckedIOException UnionText XmlAnyElement XmlAccessorType XmlAccessType
            XmlElement XmlEnum XmlEnumValue XmlJavaTypeAdapter XmlList XmlNsForm XmlRootElement XmlSchema XmlType XmlValue
            """;

    private static final Set<String> ALL = Stream.of(JAVA_LANG, IMPORTED)
            .flatMap(names -> Arrays.stream(names.strip().split("\\s+")))
            .collect(Collectors.toUnmodifiableSet());

    private TakenTypes() {}

    static boolean has(String name) {
        return ALL.contains(name);
    }
}
