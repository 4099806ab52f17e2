using WowDash.Data.Texts;

namespace WowDash.Bots.Profile;

static class ProfileTexts
{
    public static Text Profile { get; } = new(
        "👤 <b>{0}</b>\nTelefon: {1}\nTil: {2}", "👤 <b>{0}</b>\nТелефон: {1}\nЯзык: {2}", "👤 <b>{0}</b>\nPhone: {1}\nLanguage: {2}");

    public static Text Branch { get; } = new("Filial: {0}", "Филиал: {0}", "Branch: {0}");

    public static Text Agency { get; } = new("Agentlik: {0}", "Агентство: {0}", "Agency: {0}");

    public static Text WhatToChange { get; } = new("Nimani o‘zgartiramiz?", "Что изменить?", "What shall we change?");

    public static Text Name { get; } = new("Ism", "Имя", "Name");

    public static Text Phone { get; } = new("Telefon", "Телефон", "Phone");

    public static Text Language { get; } = new("Til", "Язык", "Language");

    public static Text BranchButton { get; } = new("Filial", "Филиал", "Branch");

    public static Text AskName { get; } = new("👤 Sizga qanday murojaat qilaylik?", "👤 Как к Вам обращаться?", "👤 What should we call you?");

    public static Text AskBranch { get; } = new("👤 Qaysi filial sizga qulay?", "👤 Какой филиал Вам удобнее?", "👤 Which branch suits you best?");

    public static Text Saved { get; } = new("✅ Saqlandi.", "✅ Сохранено.", "✅ Saved.");

    public static Text LanguageChanged { get; } = new("🌐 Endi o‘zbekcha gaplashamiz.", "🌐 Теперь говорим по-русски.", "🌐 We speak English now.");
}
