// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/x509/CertificateFile.h"
#include "app/x509/InspectionExport.h"
#include "models/applications/CertificateUse.h"
#include "ui/shell/Pages.h"

#include <functional>
#include <memory>

class QBoxLayout;
class QMenu;
class QStackedWidget;
class QTimer;

namespace gatehouse
{
class Banner;
class Button;
class CertificateComparisonPane;
class CertificateDetails;
class ChainCard;
class FilePassword;
class Label;

/// Shows what the certificates of a file say. Works without workspace, keychain and network. A route may bring a file
/// (`filter` is its path) or a certificate (`tab` is "pem" and `filter` the text). What is opened is read by another
/// process, which ends with the file that it was for. The certificate that is shown can be compared with another.
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
    static CertificateSource fileSource(const QString &path);
    static CertificateSource textSource(const QString &name, const QByteArray &bytes);
    static QString certificateFilter();
    void read(const CertificateSource &source);
    void readWith(const Secret &password);
    void stopReading();
    void bannerPressed();
    void showStoppable(const QString &fact, const QString &consequence);
    void showFile(const QString &name);
    void showFacts();
    void take(const CertificateFile &more);
    bool isComing() const { return m_coming && m_coming->isShown; }
    void showComing();
    void showAll(const CertificateFile &file);
    void keepWhatCame(const Error &why);
    ChainConditions conditions() const;
    void showDetails();
    /// `by` is what its tree was judged by.
    void show(const CertificateFile &file, const ChainConditions &by);
    void showTree();
    void chooseRoots();
    void judgeAgain();
    void showError(const QString &fact, const Error &error);
    void clear();
    void readUses();
    void exportAs(InspectionExport what);
    void save(const QString &name, const QByteArray &bytes);
    void chooseFolder();
    bool isComparing() const;
    void offerComparisons();
    bool beginComparison();
    void closeComparison();
    void compareWithFile();
    void compareWithClipboard();

    PageContext m_context;
    Banner *m_banner;
    QStackedWidget *m_states;
    QBoxLayout *m_columns;
    Label *m_fileName;
    Label *m_fileFacts;
    Button *m_export = nullptr;
    Button *m_compare = nullptr;
    QMenu *m_compareWith = nullptr;
    ChainCard *m_chain;
    CertificateDetails *m_details;
    CertificateComparisonPane *m_comparison;
    FilePassword *m_password;
    CertificateSource m_source; ///< of the file under inspection, read again when a password is given for it
    CertificateFile m_file;
    QString m_missing; ///< why it is not whole
    /// What has come of a file that is being read, until it is shown; from then on it is `m_file`.
    struct Coming {
        CertificateFile file;
        ChainConditions by;
        bool isShown = false;
    };
    std::optional<Coming> m_coming;
    bool m_bannerStops = false;                        ///< its button ends what is under way
    ChainConditions m_judgedBy;                        ///< what the tree that is shown was judged by
    std::unique_ptr<InspectionProcess> m_inspection;   ///< of the file that is read now
    std::unique_ptr<InspectionProcess> m_rootsReading; ///< of the roots that are to be chosen
    std::unique_ptr<InspectionProcess> m_judging;      ///< of the chains of the file that is shown
    std::unique_ptr<InspectionProcess> m_folder;       ///< of the calendar
    std::optional<QList<CertificateDescription>> m_roots;
    QDateTime m_at;               ///< chosen by the person; invalid: now
    int m_choices = 0;            ///< how often roots or a time were chosen
    QTimer *m_slow;               ///< says that reading takes a while
    QList<CertificateUse> m_uses; ///< in the workspace that is open, if one is
};

} // namespace gatehouse
