//! Words of the reader's own figures.

use crate::words::texts;

texts! {
    empty: "Tệp trống.", "The file is empty.";
}
