//! Parameters that messengers, mailers and advertisers hang onto links; they are dropped without a word. Gathered by hand from the lists that
//! browsers strip links by: Brave's query filter (brave-core, components/query_filter), uBlock Origin's privacy-removeparam, ClearURLs; and what
//! Zalo adds. None of them is a key of a link, nor a word that a reader would write by hand.

/// Whole names, in lower case.
#[rustfmt::skip]
const NAMES: &[&str] = &[
    "__hsfp", "__hssc", "__hstc", "__s", "__tn__", "__twitter_impression", "_bhlid", "_branch_match_id", "_branch_referrer", "_ga", "_gac", "_gl",
    "_hsenc", "_hsmi", "_ke", "_kx", "_openstat", "action_object_map", "action_ref_map", "action_type_map", "at_recipient_id", "at_recipient_list",
    "bbeml", "bsft_clkid", "bsft_uid", "cmpid", "cx_click", "dclid", "dm_i", "ef_id", "epik", "et_rid", "fb_action_ids", "fb_action_types",
    "fb_comment_id", "fb_ref", "fb_source", "fbclid", "gad_campaignid", "gad_source", "gbraid", "gclid", "gclsrc", "gdffi", "gdfms", "gdftrk",
    "gidzl", "gs_l", "guccounter", "guce_referrer", "guce_referrer_sig", "hsctatracking", "igsh", "igshid", "irclickid", "irgwc", "li_fat_id", "lipi",
    "mc_cid", "mc_eid", "mc_tc", "mibextid", "mkt_tok", "ml_subscriber", "ml_subscriber_hash", "msclkid", "nb_klid", "ns_campaign", "ns_mchannel",
    "ns_source", "os_ehash", "pin_unauth", "rb_clickid", "rdt_cid", "redirect_log_mongo_id", "redirect_mongo_id", "ref", "ref_src", "s_cid",
    "s_kwcid", "sb_referer_host", "sc_cid", "sc_customer", "sc_eh", "sc_uid", "sccid", "sfnsn", "si", "sms_click", "sms_source", "sms_uph", "spm",
    "srsltid", "ss_email_id", "tblci", "trackingid", "ttclid", "twclid", "unicorn_click_id", "vgo_ee", "wbraid", "wickedid", "wprov", "wt_mc",
    "wt_zmc", "wtrid", "xtor", "yclid", "ymclid", "ysclid", "zanpid", "zarsrc",
];
/// Beginnings of names, in lower case.
#[rustfmt::skip]
const BEGINNINGS: &[&str] = &[
    "__cft__", "_x_tr_", "elq", "ga_", "hmb_", "hsa_", "itm_", "matomo_", "mtm_", "oft_", "oly_", "otm_", "piwik_", "pk_", "trk_", "utm_", "vero_", "zalo_",
];

/// Whether a parameter only tells where a link was opened from.
pub(super) fn is_tracker(key: &str) -> bool {
    let key = key.to_ascii_lowercase();
    NAMES.contains(&key.as_str()) || BEGINNINGS.iter().any(|beginning| key.starts_with(beginning))
}
