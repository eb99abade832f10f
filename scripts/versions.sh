# The versions that scripts/setup installs. Two more live where their own tools read them: npm packages in package.json, and
# wasm-bindgen in Cargo.lock, because its command-line tool must match the crate exactly.
# RUST is what releases are built with, on its stable channel and its ready-made standard library: one commit, the same bytes. It is no
# rust-toolchain.toml because a machine that cannot fetch it shall build with what it has (RUST_AT_LEAST), and say so.
RUST=1.95.0
WASM_SPLIT=0.2.4
MUTANTS=27.1.0
GECKODRIVER=0.37.1
FRICTIONLESS=5.18.1
OPENPYXL=3.1.5
RUST_AT_LEAST=$(sed -n 's/^rust-version = "\(.*\)"/\1/p' Cargo.toml)
WASM_BINDGEN=$(grep -A1 '^name = "wasm-bindgen"$' Cargo.lock | sed -n 's/^version = "\(.*\)"/\1/p')
