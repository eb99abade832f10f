//! Words of what is new from one edition to the next.

use crate::words::texts;

texts! {
    what_is_new: "Có gì mới", "What is new";
    of_this_view: "Với nội dung đang xem, số liệu ngày {to} so với số liệu ngày {from}: {counts}.", "In this view, the edition of {to} against that of {from}: {counts}.";
    in_view: "Trong nội dung đang xem: {counts}.", "In this view: {counts}.";
    of_all: "Toàn bộ số liệu ngày {to} so với số liệu ngày {from}: {counts}.", "All of the edition of {to} against that of {from}: {counts}.";
    nothing: "không có thay đổi", "nothing has changed";
    value_new: "{count} giá trị mới", "{count} new value";
    values_new: "{count} giá trị mới", "{count} new values";
    value_gone: "{count} giá trị không còn", "{count} value gone";
    values_gone: "{count} giá trị không còn", "{count} values gone";
    value_changed: "{count} giá trị thay đổi", "{count} value changed";
    values_changed: "{count} giá trị thay đổi", "{count} values changed";
    target_new: "{count} mục tiêu mới", "{count} new target";
    targets_new: "{count} mục tiêu mới", "{count} new targets";
    target_gone: "{count} mục tiêu không còn", "{count} target gone";
    targets_gone: "{count} mục tiêu không còn", "{count} targets gone";
    target_changed: "{count} mục tiêu thay đổi", "{count} target changed";
    targets_changed: "{count} mục tiêu thay đổi", "{count} targets changed";
    status_changed: "{count} mục tiêu đổi trạng thái", "{count} status changed";
    statuses_changed: "{count} mục tiêu đổi trạng thái", "{count} statuses changed";
    head_statuses: "Mục tiêu đổi trạng thái (cách đánh giá: {method})", "Statuses that changed (rule: {method})";
    head_targets: "Mục tiêu mới, không còn hoặc thay đổi", "Targets that are new, gone or changed";
    head_changed: "Giá trị thay đổi", "Values that changed";
    head_gone: "Giá trị không còn", "Values that are gone";
    head_new: "Giá trị mới, theo chỉ số", "New values, by indicator";
    from_to: "{what}: {from} → {to}", "{what}: {from} → {to}";
    new: "{what}: mới", "{what}: new";
    gone: "{what}: không còn", "{what}: gone";
    new_judged: "{what}: mới; {status}", "{what}: new; {status}";
    at: "{indicator}, {place}, {year}", "{indicator}, {place}, {year}";
    was: "{what}: trước là {value}", "{what}: was {value}";
    in_series: "{indicator}: {count}, {places}, {years}", "{indicator}: {count}, {places}, {years}";
    no_value: "không nêu giá trị", "no value";
    by: "{value} đến {year}", "{value} by {year}";
    between: "{low} đến {high}", "{low} to {high}";
    place_one: "{count} địa phương", "{count} place";
    places: "{count} địa phương", "{count} places";
    unknown: "mã {id}", "id {id}";
    first: "{values} giá trị, {targets} mục tiêu.", "{values} values, {targets} targets.";
    see: "Xem chi tiết", "See details";
    see_all: "Có gì mới trong toàn bộ số liệu", "What is new in all of the data";
    loading: "Đang so sánh với số liệu ngày {from}…", "Comparing with the edition of {from}…";
    not_kept: "Trang không lưu số liệu ngày {from} nên không so sánh được.", "The page keeps no edition of {from}, so nothing is compared.";
    not_come: "Chưa tải được số liệu ngày {from} để so sánh. Vui lòng kiểm tra mạng rồi thử lại.", "The edition of {from} could not be loaded to compare with. Check the network and try again.";
    own_not_compared: "Đang xem tệp của bạn nên không so sánh.", "A file of yours is shown, so nothing is compared.";
    later: "Liên kết tạo theo số liệu mới hơn, ngày {edition}; trang đang dùng số liệu ngày {current}.", "This link was made with a later edition, of {edition}; the page shows that of {current}.";
    edition_before: "So với số liệu ngày", "Against the edition of";
    no_edition_before: "Trang chưa lưu số liệu của lần cập nhật trước.", "The page keeps no earlier edition.";
    feed: "Theo dõi qua Atom", "Follow as an Atom feed";
}
