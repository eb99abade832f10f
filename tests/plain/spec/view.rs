//! What a link asks. SPEC section 2, the table of keys.

#[derive(Clone, Debug, Default)]
pub struct View {
    pub page: String,
    pub resolutions: Vec<String>,
    pub scopes: Vec<String>,
    pub sectors: Vec<String>,
    pub indicator: String,
    pub places: Vec<String>,
    pub regions: Vec<String>,
    pub years: Option<(i64, i64)>,
    pub statuses: Vec<String>,
    pub kinds: Vec<String>,
    pub query: String,
    pub geography: String,
    pub method: String,
}

impl View {
    /// Of the query string of a link that has no faults.
    pub fn parse(link: &str) -> View {
        let mut view = View { page: "overview".into(), method: "line".into(), ..View::default() };
        for (key, value) in link.trim_start_matches('?').split('&').filter_map(|pair| pair.split_once('=')) {
            let value = plain(value);
            let list = || value.split('~').map(str::to_owned).collect::<Vec<String>>();
            match key {
                "v" => view.page = if value == "brief" { "place".into() } else { value },
                "r" => view.resolutions = list(),
                "sc" => view.scopes = list(),
                "s" => view.sectors = list(),
                "i" => view.indicator = value,
                "l" => view.places = list(),
                "rg" => view.regions = list(),
                "y" => {
                    let (first, last) = value.split_once("..").unwrap_or((&value, &value));
                    view.years = first.parse().ok().zip(last.parse().ok());
                }
                "st" => view.statuses = list(),
                "k" => view.kinds = list(),
                "q" => view.query = value,
                "g" => view.geography = value,
                "m" => view.method = value,
                _ => {}
            }
        }
        view
    }
}

/// `%C3%A0` as it is meant.
fn plain(value: &str) -> String {
    let bytes = value.as_bytes();
    let (mut plain, mut at) = (Vec::new(), 0);
    while at < bytes.len() {
        match value.get(at + 1..at + 3).and_then(|pair| u8::from_str_radix(pair, 16).ok()) {
            Some(byte) if bytes[at] == b'%' => {
                plain.push(byte);
                at += 3;
            }
            _ => {
                plain.push(bytes[at]);
                at += 1;
            }
        }
    }
    String::from_utf8(plain).expect("UTF-8")
}
