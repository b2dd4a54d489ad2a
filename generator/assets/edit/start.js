// Opens the form: our settings, our way of reading and writing, and Decap CMS around them.
(() => {
  "use strict";
  const edit = globalThis.niemyetEdit;
  const NO_BUNDLE = "Bản này của trang không kèm biểu mẫu. Bạn sửa được bằng các cách khác dưới đây.";
  const NO_BACKEND = "Trang này chưa nối với nơi giữ dữ liệu nên biểu mẫu chưa gửi đi được. Bạn sửa được bằng các cách khác dưới đây.";

  const settings = async () => (await fetch("cau-hinh.json")).json();

  const bundle = () =>
    new Promise((done, fail) => {
      const tag = Object.assign(document.createElement("script"), { src: "decap-cms.js" });
      tag.addEventListener("load", done);
      tag.addEventListener("error", () => fail(new Error(NO_BUNDLE)));
      document.head.append(tag);
    });

  // Fields are written once a model; here every group gets its own.
  const fieldsOf = (models, name) => models[name].map((field) => filled(models, field));
  // Decap asks for what a group needs even where nobody wrote the group: there only a save judges.
  const relaxed = (fields) => fields.map((field) => ({ ...field, required: false }));
  const groupOf = (models, model, { widget, required }) =>
    widget === "object" && !required ? relaxed(fieldsOf(models, model)) : fieldsOf(models, model);

  const filled = (models, { model, field, ...rest }) => ({
    ...rest,
    ...(model ? { fields: groupOf(models, model, rest) } : {}),
    ...(field ? { field: filled(models, field) } : {}),
  });

  const collectionOf = (models, { model, files, ...rest }) => ({
    ...rest,
    ...(model ? { fields: fieldsOf(models, model) } : {}),
    ...(files ? { files: files.map(({ model: of, ...file }) => ({ ...file, fields: fieldsOf(models, of) })) } : {}),
  });

  // What Decap's Vietnamese leaves in English.
  const translate = (words) => {
    words.collection.collectionTop.groupBy = "Xếp theo";
    words.editor.editorWidgets.list = { add: "Thêm %{item}", addType: "Thêm %{item}" };
    words.editor.editorWidgets.object = { expand: "Mở ra", collapse: "Gấp lại" };
  };

  const open = async () => {
    const { backend, orders, tops, models, collections, ...rest } = await settings();
    if (!backend) throw new Error(NO_BACKEND);
    globalThis.CMS_MANUAL_INIT = true;
    await bundle();
    document.getElementById("bieu-mau").remove();
    translate(globalThis.CMS.getLocale("vi"));
    globalThis.CMS.registerCustomFormat("niemyet", "yml", edit.formatOf({ orders, tops }));
    globalThis.CMS.init({
      config: { ...rest, backend, load_config_file: false, collections: collections.map((each) => collectionOf(models, each)) },
    });
  };

  open().catch((error) => { document.getElementById("loi").textContent = error.message; });
})();
