# What is not Rust: a browser, Node and its packages (wasm-opt among them), frictionless for the data, openpyxl for the workbooks taken out.

CHROMES=(chromium chromium-browser google-chrome google-chrome-stable)

find_chrome() {
  local name
  if [ -n "${CHROME:-}" ] && [ -x "$CHROME" ]; then return; fi
  for name in "${CHROMES[@]}"; do
    if CHROME=$(command -v "$name"); then return; fi
  done
  CHROME=
  return 1
}

find_python() {
  for PYTHON in python3 /usr/bin/python3; do
    if "$PYTHON" -c 'import ensurepip, venv' 2>/dev/null; then return; fi
  done
  return 1
}

want_page_packages() {
  find_chrome || want chromium chromium-driver fonts-noto-core
  has node && has npm || want nodejs npm
  find_python || want python3-venv
  has cc || want build-essential
}

page_tools() {
  hash -r
  npm_packages && frictionless_tool
}

npm_packages() {
  if ! cmp -s package-lock.json node_modules/.tiendo-lock; then
    step "npm packages" npm ci || return
    cp package-lock.json node_modules/.tiendo-lock
  fi
  ln -sf ../../node_modules/.bin/wasm-opt "$TOOLS/bin/wasm-opt"
}

frictionless_tool() {
  if [ "$("$TOOLS/bin/frictionless" --version 2>/dev/null)" = "$FRICTIONLESS" ] &&
    [ "$("$TOOLS/venv/bin/python" -c 'import openpyxl; print(openpyxl.__version__)' 2>/dev/null)" = "$OPENPYXL" ]; then return; fi
  step "frictionless $FRICTIONLESS, openpyxl $OPENPYXL" python_tools
}
python_tools() {
  find_python || return
  "$PYTHON" -m venv --clear "$TOOLS/venv" && "$TOOLS/venv/bin/pip" install --disable-pip-version-check "frictionless==$FRICTIONLESS" "openpyxl==$OPENPYXL" &&
    ln -sf ../venv/bin/frictionless "$TOOLS/bin/frictionless"
}

# Sourced by the Makefile before each command, and by hand: . .tools/env
write_env() {
  find_chrome || true
  {
    echo '# Written by scripts/setup.'
    if [ "$RUST_FROM" = debian ]; then
      echo 'PATH=/usr/bin:$PATH'
    else
      echo "PATH=\$PATH:$(dirname "$(command -v cargo)")"
    fi
    echo 'PATH=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)/bin:$PATH'
    [ -z "${RUSTUP_HOME:-}" ] || echo "export RUSTUP_HOME=$RUSTUP_HOME"
    echo "export CHROME=$CHROME"
    [ -z "${RUSTUP_TOOLCHAIN:-}" ] || echo "export RUSTUP_TOOLCHAIN=$RUSTUP_TOOLCHAIN"
  } >"$TOOLS/env.new"
  mv "$TOOLS/env.new" "$TOOLS/env"
}
