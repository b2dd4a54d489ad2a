// All that is said about places, and the words for their data. On pages in English the English ones came before.
(() => {
  "use strict";
  const parts = (globalThis.niemyetPlace ??= {});
  const { days } = globalThis.niemyet;
  const inFull = (day) => day.split("-").reverse().join("/");
  const sentence = (said) => said.replace(/\.?$/u, ".");
  const lowerFirst = (text) => text.charAt(0).toLowerCase() + text.slice(1);

  const fields = { address: "Địa chỉ", hours: "Giờ làm việc", telephone: "Điện thoại", map: "Bản đồ" };

  parts.words ??= {
    sentence,

    // The chooser.
    suggestions: "Những nơi hợp với chữ bạn gõ",
    found: (count) => `${count} nơi, dùng phím mũi tên để chọn.`,
    none: "Chúng tôi không có nơi nào tên như vậy. Hãy thử gõ tên xã, hoặc tên huyện cũ.",
    replaces: (old, name, count) => {
      const since = `từ ${inFull(days.add(old.to, 1))}`;
      const told = count === 1
        ? `${old.whole} ${since} thuộc ${name}`
        : `Một trong ${count} nơi thay cho ${old.whole} ${since}`;
      return sentence(told);
    },
    ended: (name, day) => `${name} đã kết thúc hết ngày ${inFull(day)}.`,
    lost: "Chúng tôi chưa có nguồn về đơn vị tiếp nhận địa bàn này.",
    now: "Nay thuộc:",
    typeNow: "Hãy gõ tên xã, phường hiện nay của bạn.",
    chosen: (name) => `Đã chọn ${name}.`,
    notKept: "Trình duyệt này không cho lưu, nên lựa chọn chỉ có trên trang đang mở.",
    further: "Muốn biết nơi nộp ở xã, hãy gõ tên xã, phường của bạn.",
    back: "Quay lại trang trước",
    unit: (name) => `Xem trang của ${name}`,
    choose: (name) => `Chọn ${name}`,

    // A procedure at the place.
    here: (name) => `Ở ${name}`,
    point: "Nơi tiếp nhận",
    fields,
    together: (names) => names.map((name, index) => (index ? lowerFirst(fields[name]) : fields[name])).join(", "),
    openMap: "Mở bản đồ",
    week: "Giờ làm việc cả tuần",
    rests: "Nghỉ",
    unknown: "Chưa có dữ liệu",
    span: (from, to) => (from === to ? `Ngày ${inFull(from)}.` : `Từ ${inFull(from)} đến hết ${inFull(to)}.`),
    office: (office) => `Thủ tục này do ${office} làm; chúng tôi chưa có địa chỉ, giờ làm việc của nơi ấy.`,
    decidedBy: (name) => `Thủ tục này do ${name} giải quyết.`,
    beyond: "Thủ tục này không do cấp xã hay cấp tỉnh giải quyết: xem mục “Ở đâu?” ở trên.",
    listing: "Niêm yết",
    posted: ({ year }, name) => `Có trong bộ niêm yết năm ${year} của ${name}.`,
    notPosted: ({ year }, name) => `Không có trong bộ niêm yết năm ${year} của ${name} mà chúng tôi đang giữ.`,
    partly: ({ year }, name) => `Chưa rõ: chúng tôi chỉ giữ một phần bộ niêm yết năm ${year} của ${name}.`,
    unlisted: (name) => `Chúng tôi chưa giữ bộ niêm yết của ${name}.`,
    all: (name) => `Mọi thủ tục của ${name}`,
    differs: (name) => `Khác với nơi khác, theo quy định của ${name}`,
    above: (name) => `Khác biệt ở ${name} đã được đưa lên đầu trang.`,
    same: (name) => `Chúng tôi không có khác biệt nào của ${name}.`,
    others: (count) => `Xem ${count} khác biệt ở nơi khác`,
    days: {
      mon: "Thứ Hai", tue: "Thứ Ba", wed: "Thứ Tư", thu: "Thứ Năm",
      fri: "Thứ Sáu", sat: "Thứ Bảy", sun: "Chủ nhật",
    },
    // The same words as on the pages, generator/pages/labels.py; a test binds the two.
    reasons: {
      not_published: "nguồn không công bố",
      not_applicable: "không áp dụng",
      not_yet_due: "chưa đến kỳ",
      no_source_held: "chúng tôi chưa có nguồn",
      not_measured: "không đo",
      withheld: "nơi công bố giữ lại",
      unit_did_not_exist: "khi đó chưa có đơn vị này",
    },
  };
})();
