//! A link as a QR code.

use qrcodegen::{QrCode, QrCodeEcc};
use std::fmt::Write;

/// Light modules that the standard asks for on every side.
const QUIET: i32 = 4;

/// The SVG of a text's code in the smallest version that holds it at medium error correction; `None` where none does. Its label is
/// the caller's to give: the drawing itself is hidden from screen readers.
pub fn qr(text: &str) -> Option<String> {
    let code = QrCode::encode_binary(text.as_bytes(), QrCodeEcc::Medium).ok()?;
    let side = code.size() + 2 * QUIET;
    let mut path = String::new();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let run = (x..code.size()).take_while(|x| code.get_module(*x, y)).count() as i32;
            if run > 0 {
                let _ = write!(path, "M{} {}h{run}v1h-{run}z", x + QUIET, y + QUIET);
            }
            x += run.max(1);
        }
    }
    // Dark on light in every theme: many readers cannot read the reverse.
    Some(format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {side} {side}\" shape-rendering=\"crispEdges\" aria-hidden=\"true\">\
         <path fill=\"#fff\" d=\"M0 0h{side}v{side}H0z\"/><path fill=\"#000\" d=\"{path}\"/></svg>"
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_as_small_as_its_text_allows() {
        let side = |text: &str| qr(text).and_then(|svg| svg.split("viewBox=\"0 0 ").nth(1)?.split(' ').next()?.parse::<usize>().ok());
        assert_eq!(side("https://a.vn"), Some(21 + 8));
        assert_eq!(side("https://example.org/tiendo/?v=place&l=quang-nam"), Some(33 + 8));
        assert_eq!(side(&"x".repeat(2331)), Some(177 + 8));
    }

    #[test]
    fn a_text_that_no_code_holds_has_none() {
        assert_eq!(qr(&"x".repeat(2332)), None);
    }

    #[test]
    fn the_drawing_has_the_three_corner_marks() {
        let svg = qr("https://a.vn").unwrap_or_default();
        assert!(svg.contains("M4 4h7v1h-7z") && svg.contains("M18 4h7v1h-7z") && svg.contains("M4 18h7v1h-7z"));
    }
}
