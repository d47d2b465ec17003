// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/store/Organization.h"
#include "ui/shell/Pages.h"

class QComboBox;
class QLineEdit;
class QScrollArea;

namespace gatehouse
{
class Banner;
class Card;
class CopyField;
class FooterBar;
class FormField;
class MailCard;
class SegmentedControl;

/// Appearance (applied at once), the organization and e-mail (saved with `save`), and where the workspace is.
class SettingsPage : public ConsolePage
{
    Q_OBJECT

public:
    SettingsPage(const PageContext &context, Settings &settings, Theme &theme, QWidget *parent = nullptr);

    void open(const Route &route) override;
    QList<Crumb> breadcrumb() const override;
    QList<Command> commands() const override;
    void refresh() override { read(); }
    void save() override;
    void primaryAction() override { save(); }
    void cancel() override;
    void tryLeave(std::function<void()> leave) override;
    QString helpTopic() const override { return QStringLiteral("settings"); }

private:
    Card *makeAppearance();
    Card *makeOrganization();
    Card *makeWorkspace();
    void read();
    void show(const Organization &organization);
    Organization typed() const;
    int changes() const;
    void saveOrganization();
    void check();

    PageContext m_context;
    Settings &m_settings;
    Theme &m_theme;
    Organization m_stored;
    QScrollArea *m_area;
    Banner *m_banner;
    SegmentedControl *m_themeChoice = nullptr;
    QComboBox *m_language = nullptr;
    QLineEdit *m_name = nullptr;
    QLineEdit *m_address = nullptr;
    FormField *m_nameField = nullptr;
    FormField *m_addressField = nullptr;
    FooterBar *m_footer = nullptr;
    MailCard *m_mail = nullptr;
    CopyField *m_location = nullptr;
};

} // namespace gatehouse
