# Rust with the WebAssembly target: the pinned version, by rustup where it can; or what is there; or Debian's packages and a standard library
# built here. scripts/program.mjs says so where it is another version. Sets RUST_FROM to 'path' or 'debian'.

find_rust() {
  RUST_FROM=debian
  find_cargo || { say "No working Rust ≥ $RUST_AT_LEAST: taking Debian's"; want_debian_rust; return; }
  pin_rust
  if has_wasm_std && has_rust_checks; then
    RUST_FROM=path
  elif debian_is_complete; then
    want_debian_rust
    return
  elif has rustup && step "rustup: target and checks" with_rustup; then
    RUST_FROM=path
  else
    want_debian_rust
    return
  fi
  say "Rust $(rust_version): found"
}

# Not on a machine that has it, nor where rustup is not there or cannot fetch it: asked for once.
pin_rust() {
  if [ "$(rust_version)" = "$RUST" ] || ! has rustup; then return; fi
  if rustup run "$RUST" rustc --version >/dev/null 2>&1; then
    export RUSTUP_TOOLCHAIN=$RUST
  elif [ ! -f "$TOOLS/no-rust-$RUST" ]; then
    if step "rustup: Rust $RUST, which releases are built with" timeout 300 rustup toolchain install "$RUST" --profile minimal --component clippy,rustfmt --target wasm32-unknown-unknown; then
      export RUSTUP_TOOLCHAIN=$RUST
    else
      touch "$TOOLS/no-rust-$RUST"
    fi
  fi
}

# A cargo of rustup's finds no toolchain when HOME is not the one it was installed in.
find_cargo() {
  local home shim
  home=$(getent passwd "$(id -u)" | cut -d: -f6)
  has cargo || for shim in "$HOME/.cargo/bin" "$home/.cargo/bin"; do
    if [ -x "$shim/cargo" ]; then PATH=$PATH:$shim; break; fi
  done
  has cargo || return 1
  if ! cargo --version >/dev/null 2>&1; then
    shim=$(dirname "$(dirname "$(dirname "$(readlink -f "$(command -v cargo)")")")")/.rustup
    [ -d "$shim/toolchains" ] || return 1
    export RUSTUP_HOME=$shim
    cargo --version >/dev/null 2>&1 || { unset RUSTUP_HOME; return 1; }
  fi
  at_least "$RUST_AT_LEAST" "$(rust_version)"
}

rust_version() { rustc --version 2>/dev/null | cut -d' ' -f2; }
wasm_std() { echo "$(rustc --print sysroot)/lib/rustlib/wasm32-unknown-unknown/lib"; }
has_wasm_std() { compgen -G "$(wasm_std)/libstd-*.rlib" >/dev/null; }
has_rust_checks() { cargo clippy --version >/dev/null 2>&1 && cargo fmt --version >/dev/null 2>&1; }
with_rustup() {
  timeout 120 rustup target add wasm32-unknown-unknown && timeout 120 rustup component add clippy rustfmt && has_wasm_std && has_rust_checks
}

want_debian_rust() {
  PATH=$TOOLS/bin:/usr/bin:$PATH
  hash -r
  has_debian_rust || want rustc-web cargo-web rust-web-src rust-web-llvm rust-web-clippy rustfmt-web
}
has_debian_rust() {
  has cargo && at_least "$RUST_AT_LEAST" "$(rust_version)" && has_rust_checks && { has_wasm_std || [ -d "$(rust_sources)" ]; }
}
debian_is_complete() { (PATH=/usr/bin:$PATH && hash -r && has_debian_rust && has_wasm_std) }
rust_sources() { echo "$(rustc --print sysroot)/lib/rustlib/src/rust/library"; }

# Debian has no package of the standard library for this target, and its rust-lld is a link to an lld that no package asks for.
finish_debian_rust() {
  local lld
  hash -r
  lld=$(readlink /usr/bin/rust-lld)
  has "$lld" || { PACKAGES=("$lld") && install_packages; }
  has_wasm_std || step "Rust's standard library for WebAssembly, built here (a minute)" build_wasm_std
  say "Rust $(rust_version) of Debian: in place"
}

# embed-bitcode lets link-time optimisation use the library; test is what wasm tests need.
build_wasm_std() {
  local work=$TOOLS/wasm-std as_root=()
  rm -rf "$work" && mkdir -p "$work/src" "$work/.cargo" && touch "$work/src/lib.rs" &&
    printf '[package]\nname = "nothing"\nedition = "2024"\n[workspace]\n' >"$work/Cargo.toml" &&
    printf '[source.crates-io]\nreplace-with = "debian"\n[source.debian]\ndirectory = "%s/vendor"\n' "$(rust_sources)" >"$work/.cargo/config.toml" &&
    (cd "$work" && RUSTC_BOOTSTRAP=1 RUSTFLAGS=-Cembed-bitcode=yes cargo build --offline --release --target wasm32-unknown-unknown \
      -Z build-std=std,panic_abort,panic_unwind,test) &&
    rm -f "$work"/target/wasm32-unknown-unknown/release/deps/libnothing-* || return
  [ "$(id -u)" = 0 ] || as_root=(sudo)
  "${as_root[@]}" mkdir -p "$(wasm_std)" &&
    "${as_root[@]}" cp "$work"/target/wasm32-unknown-unknown/release/deps/*.rlib "$(wasm_std)" &&
    rm -rf "$work"
}
