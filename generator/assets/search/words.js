// All that the search says, and the words that its filters put into the address.
(() => {
  "use strict";
  const search = (globalThis.niemyetSearch ??= {});
  // As toLocaleString("vi") writes it, whose first use takes a slow phone a tenth of a second.
  const THOUSANDS = document.documentElement.lang === "en" ? "," : ".";
  const number = (count) => String(count).replace(/\B(?=(?:\d{3})+$)/g, THOUSANDS);
  const range = (least, most) => (least === most ? number(least) : `${number(least)}–${number(most)}`);
  const TIMES = {
    working_day: (time) => `${time} ngày làm việc`,
    day: (time) => `${time} ngày`,
    hour: (time) => `${time} giờ`,
    month: (time) => `${time} tháng`,
  };

  search.words = {
    suggestions: "Gợi ý",
    found: (count) => (count ? `${number(count)} gợi ý, dùng phím mũi tên để chọn` : "Không có gợi ý"),
    all: (typed) => `Xem mọi kết quả cho “${typed}”`,
    noneYet: () => "Không thấy kết quả. Xem cách tìm khác và các danh sách",
    ended: "Đã hết hiệu lực",
    any: "Tất cả",
    more: (count) => `Xem thêm ${number(count)} kết quả`,
    mended: (meant) => `Có chữ bạn gõ không có trong danh mục; đây là kết quả cho “${meant}”.`,
    near: "Không có thủ tục nào đủ mọi chữ bạn gõ; dưới đây là những thủ tục gần nhất.",
    counted: (procedures, pages, typed) => {
      const kinds = [procedures && `${number(procedures)} thủ tục`, pages && `${number(pages)} trang khác`];
      const found = kinds.filter(Boolean).join(" và ");
      return typed ? `Tìm thấy ${found} cho “${typed}”.` : `Tìm thấy ${found}.`;
    },
    none: (typed) => (typed ? `Không tìm thấy kết quả nào cho “${typed}”.` : "Không tìm thấy kết quả nào."),
    only: "Chưa mở được danh sách đơn vị và các trang khác; ở đây chỉ có thủ tục.",
    online: "Trực tuyến",
    // The words of generator/pages/views/answers.py.
    time: (time) => {
      if (!time.length) return "";
      const [least, most, unit] = time;
      if (!unit) return "Thời hạn tùy trường hợp";
      return TIMES[unit](range(least, most));
    },
    cost: (kind, [least, most, per]) => {
      if (kind === "free") return "Miễn phí";
      if (!least && !most) return kind && "Có phí, lệ phí";
      return per ? `${range(least, most)} đồng/${per}` : `${range(least, most)} đồng`;
    },
    handlers: {
      commune_office: "Ủy ban nhân dân cấp xã",
      commune_police: "Công an cấp xã",
      commune_military_command: "Ban Chỉ huy quân sự cấp xã",
    },
    kinds: {
      procedure: "Thủ tục",
      event: "Sự kiện trong đời",
      domain: "Lĩnh vực",
      unit: "Đơn vị",
      scorecard: "Kết quả, chỉ số, kế hoạch",
      guide: "Hướng dẫn và danh sách",
    },
  };

  // One filter each: its name in the address, its label, and [value, word in the address, label].
  search.filters = {
    unit: { key: "noi", label: "Đơn vị niêm yết", values: [] },
    level: {
      key: "cap",
      label: "Cấp thực hiện",
      values: [
        ["commune", "xa", "Cấp xã"],
        ["district", "huyen", "Cấp huyện"],
        ["province", "tinh", "Cấp tỉnh"],
        ["ministry", "bo", "Cấp bộ"],
      ],
    },
    domain: { key: "linh-vuc", label: "Lĩnh vực", values: [] },
    subject: {
      key: "doi-tuong",
      label: "Dành cho",
      values: [
        ["citizen", "cong-dan", "Công dân Việt Nam"],
        ["citizen_abroad", "nguoi-viet-o-nuoc-ngoai", "Người Việt Nam định cư ở nước ngoài"],
        ["foreigner", "nguoi-nuoc-ngoai", "Người nước ngoài"],
        ["household", "ho-gia-dinh", "Hộ gia đình"],
        ["enterprise", "doanh-nghiep", "Doanh nghiệp"],
        ["foreign_invested_enterprise", "doanh-nghiep-fdi", "Doanh nghiệp có vốn đầu tư nước ngoài"],
        ["cooperative", "hop-tac-xa", "Hợp tác xã"],
        ["organization", "to-chuc", "Tổ chức"],
        ["foreign_organization", "to-chuc-nuoc-ngoai", "Tổ chức nước ngoài"],
        ["official", "can-bo", "Cán bộ, công chức, viên chức"],
        ["other", "khac", "Đối tượng khác"],
      ],
    },
    online: {
      key: "truc-tuyen",
      label: "Làm trực tuyến",
      values: [
        ["full", "toan-trinh", "Toàn trình"],
        ["partial", "mot-phan", "Một phần"],
        ["level-4", "muc-4", "Mức độ 4 (trước 15/08/2022)"],
        ["level-3", "muc-3", "Mức độ 3 (trước 15/08/2022)"],
        ["level-2", "muc-2", "Mức độ 2 (trước 15/08/2022)"],
        ["level-1", "muc-1", "Mức độ 1 (trước 15/08/2022)"],
      ],
    },
    fee: {
      key: "phi",
      label: "Phí, lệ phí",
      values: [["free", "mien-phi", "Miễn phí"], ["fee", "co-phi", "Có phí, lệ phí"]],
    },
  };
})();
