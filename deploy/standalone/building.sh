# Finds java and builds what is not built; sourced by up and bench, which set $root and $modules and have fail().

launcher=$root/deploy/standalone/target/standalone.jar
java=java
[ -z "${JAVA_HOME:-}" ] || java=$JAVA_HOME/bin/java

require_java() {
  command -v "$java" >/dev/null || fail "No java here: install a JDK, 17 or newer (or set JAVA_HOME)."
  local version
  version=$("$java" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java.specification.version = //p')
  [ "${version%%.*}" -ge 17 ] 2>/dev/null || fail "Java 17 or newer is needed; $java is ${version:-unknown}."
}

# The artifact that a module's build writes last.
artifact_of() {
  case $1 in
    deploy/embedded) echo "$root/$1/target/embedded-0.1.0-SNAPSHOT.jar" ;;
    service-chassis) echo "$root/$1/target/service-chassis-0.1.0-SNAPSHOT.jar" ;;
    deploy/standalone) echo "$launcher" ;;
    deploy/system-tests) echo "$root/$1/target/demo.jar" ;;
    deploy/benchmark) echo "$root/$1/target/benchmark.jar" ;;
    *) echo "$root/$1/target/quarkus-app/quarkus-run.jar" ;;
  esac
}

# A module is built when its artifact is there and nothing it is made of is newer.
is_built() {
  local artifact sources=("$root/pom.xml" "$root/$1/pom.xml")
  artifact=$(artifact_of "$1")
  [ -f "$artifact" ] || return 1
  [ ! -d "$root/$1/src/main" ] || sources+=("$root/$1/src/main")
  case $1 in *-service) sources+=("$root/service-chassis/src/main") ;; esac
  [ -z "$(find "${sources[@]}" -newer "$artifact" -print -quit)" ]
}

build() {
  local missing=()
  for module in "${modules[@]}"; do
    is_built "$module" || missing+=("$module")
  done
  [ ${#missing[@]} -gt 0 ] || return 0
  command -v mvn >/dev/null || fail "Not built yet (${missing[*]}) and no mvn here: install Maven 3.8 or newer."
  echo "Building ${missing[*]} (the first time this fetches what is needed and takes some minutes) ..."
  local begin=$SECONDS
  (cd "$root" && exec setsid mvn -B -q -DskipTests -pl "$(IFS=,; echo "${missing[*]}")" -am package) &
  local maven=$!
  # The pipe ends with this script, whatever ends it, and takes the build along.
  exec 9> >(cat >/dev/null; kill -- "-$maven" 2>/dev/null)
  trap 'kill -- "-$maven" 2>/dev/null; wait "$maven" 2>/dev/null; exit 130' INT TERM
  wait "$maven" || fail "The build failed; see above."
  trap - INT TERM
  exec 9>&-
  # Maven leaves an artifact alone whose content did not change.
  for module in "${missing[@]}"; do
    touch "$(artifact_of "$module")"
  done
  echo "Built after $((SECONDS - begin)) s."
}
