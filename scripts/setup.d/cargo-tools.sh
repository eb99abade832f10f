# wasm-bindgen and wasm-split, built by cargo into .tools/bin. Unoptimised is fast enough for this page and builds four times faster.

cargo_tools() {
  tool wasm-bindgen "$WASM_BINDGEN" wasm-bindgen-cli &&
    split_tool &&
    rm -rf "$TOOLS/build"
}

# tool COMMAND VERSION CRATE FLAG…
tool() {
  local command=$1 version=$2 crate=$3
  shift 3
  if [ "$("$TOOLS/bin/$command" --version 2>/dev/null | cut -d' ' -f2)" = "$version" ]; then return; fi
  if [ "$("$command" --version 2>/dev/null | cut -d' ' -f2)" = "$version" ]; then return; fi
  step "$command $version, built by cargo (a minute or two)" cargo_install "$crate" --version "$version" "$@"
}

# It does not say its version; cargo knows it.
split_tool() {
  if grep -q "^\"wasm_split_cli_support $WASM_SPLIT " "$TOOLS/.crates.toml" 2>/dev/null; then return; fi
  step "wasm-split-cli $WASM_SPLIT, built by cargo" cargo_install wasm_split_cli_support --version "$WASM_SPLIT" --features build-binary
}

# The lock file of a new release can name a dependency that a copy of the registry does not have yet.
cargo_install() {
  export CARGO_TARGET_DIR=$TOOLS/build CARGO_PROFILE_DEV_DEBUG=0
  (cd / && cargo install --locked --debug --force --root "$TOOLS" "$@") || (cd / && cargo install --debug --force --root "$TOOLS" "$@")
}
