# What a start needs. Sourced by mvnw and watchkeeper; POSIX sh.
# find_jdk sets and exports JAVA_HOME to a JDK 25 or newer, find_maven only looks; each says what to install or returns 0.

# The feature number of the JDK in folder $1, or nothing.
jdk_feature() {
    [ -x "$1/bin/javac" ] || return 0
    jdk_version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null)
    [ -n "$jdk_version" ] || jdk_version=$("$1/bin/javac" -version 2>&1 | sed -n 's/^javac \([0-9]*\).*/\1/p')
    printf '%s' "$jdk_version"
}

jdk_fits() {
    [ -n "$1" ] || return 1
    jdk_number=$(jdk_feature "$1")
    [ -n "$jdk_number" ] && [ "$jdk_number" -ge 25 ]
}

# The home of the java on PATH, through all its links.
jdk_on_path() {
    jdk_java=$(command -v java) || return 0
    jdk_java=$(readlink -f "$jdk_java" 2>/dev/null) || return 0
    dirname "$(dirname "$jdk_java")"
}

find_jdk() {
    if [ -n "${WATCHKEEPER_JAVA_HOME:-}" ] && ! jdk_fits "$WATCHKEEPER_JAVA_HOME"; then
        echo "WATCHKEEPER_JAVA_HOME is $WATCHKEEPER_JAVA_HOME, which is not a JDK 25 or newer: correct or unset it." >&2
        return 1
    fi
    for jdk_home in "${WATCHKEEPER_JAVA_HOME:-}" "${JAVA_HOME:-}" "${JAVA25_HOME:-}" "$(jdk_on_path)" \
        /usr/lib/jvm/* "${HOME:-}"/.sdkman/candidates/java/* "${HOME:-}"/.jdks/* /opt/*jdk* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home; do
        if jdk_fits "$jdk_home"; then
            JAVA_HOME=$jdk_home
            export JAVA_HOME
            return 0
        fi
    done
    echo "No JDK 25 was found: install a JDK 25, for instance Temurin's package temurin-25-jdk, or set JAVA_HOME." >&2
    return 1
}

find_maven() {
    command -v mvn >/dev/null 2>&1 && return 0
    echo "No Maven was found: install it with apt-get install maven." >&2
    return 1
}
