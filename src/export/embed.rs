//! A view inside another site's page.

use crate::export::escape::markup;
use crate::lang::Lang;
use crate::words::export as words;
use crate::words::{fill, page};

/// Gives every frame of the site the height that it tells of itself; frames are known by their windows, and nothing else is read of a message.
const RESIZE: &str = "<script>addEventListener(\"message\",e=>{const h=e.data&&e.data.tiendo&&e.data.tiendo.height;\
if(h>0&&h<2e4)for(const f of document.querySelectorAll(\"iframe[data-tiendo]\"))if(f.contentWindow===e.source)f.height=Math.ceil(h)})</script>";

/// The snippet: the view alone, by its link with `embed=1`, a link to the full page for where frames are not shown, and the script that gives
/// the frame its height where the page around it lets it run.
pub fn snippet(title: &str, embedded: &str, full: &str, lang: Lang) -> String {
    let says = fill(words::open_full(lang), &[("title", title), ("site", page::name(lang))]);
    format!(
        "<iframe data-tiendo src=\"{}\" title=\"{}\" width=\"100%\" height=\"480\" style=\"border:0\" loading=\"lazy\"></iframe>\n<p><a href=\"{}\">{}</a></p>\n{RESIZE}\n",
        markup(embedded),
        markup(title),
        markup(full),
        markup(&says)
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_title_or_link_ends_its_attribute() {
        let text = snippet("\"><script>x</script>", "https://a.vn/?v=trend&embed=1&q='\"", "https://a.vn/?v=trend", Lang::En);
        let ours = text.replace(RESIZE, "");
        assert_eq!(ours.matches('<').count(), 6, "{text}");
        assert!(text.contains("src=\"https://a.vn/?v=trend&amp;embed=1&amp;q=&#39;&quot;\""), "{text}");
        assert!(text.contains("See “&quot;&gt;&lt;script&gt;x&lt;/script&gt;” on Tiến Độ"), "{text}");
    }
}
