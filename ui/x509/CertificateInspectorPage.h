// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/x509/CertificateFile.h"
#include "app/x509/InspectionExport.h"
#include "models/applications/CertificateUse.h"
#include "models/tables/ListTableModel.h"
#include "ui/shell/Pages.h"

#include <functional>

class QBoxLayout;
class QStackedWidget;

namespace gatehouse
{
class Banner;
class Button;
class Card;
class CertificateDetails;
class HouseTable;
class Label;
class SecretField;

/// Shows what the certificates of a file say. Works without workspace, keychain and network. A route may bring a file
/// (`filter` is its path) or a certificate (`tab` is "pem" and `filter` the text).
class CertificateInspectorPage : public ConsolePage
{
    Q_OBJECT

public:
    explicit CertificateInspectorPage(const PageContext &context, QWidget *parent = nullptr);

    void open(const Route &route) override;
    QList<Crumb> breadcrumb() const override;
    QList<Command> commands() const override;
    void primaryAction() override { chooseFile(); }
    bool primaryActionChanges() const override { return false; }
    void cancel() override;
    QString helpTopic() const override { return QStringLiteral("certificate-inspector"); }

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeList();
    void chooseFile();
    void paste();
    QWidget *makePasswordRow();
    /// How to read the file under inspection, again when a password is given for it.
    using Source = std::function<Future<CertificateFile>(const Secret &password)>;
    void read(const Source &source);
    void readWith(const Secret &password);
    void showDetails(int row);
    void show(const CertificateFile &file);
    void clear();
    void readUses();
    void exportAs(InspectionExport what);

    PageContext m_context;
    Banner *m_banner;
    QStackedWidget *m_states;
    QBoxLayout *m_columns;
    Label *m_fileName;
    Label *m_fileFacts;
    Card *m_listCard = nullptr;
    Button *m_export = nullptr;
    ListTableModel<CertificateDescription> *m_model;
    HouseTable *m_table;
    CertificateDetails *m_details;
    QWidget *m_passwordRow = nullptr;
    SecretField *m_password = nullptr;
    Source m_source;
    CertificateFile m_file;
    QList<CertificateUse> m_uses; ///< in the workspace that is open, if one is
    quint64 m_reading = 0;
};

} // namespace gatehouse
